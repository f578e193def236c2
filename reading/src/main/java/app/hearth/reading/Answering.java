package app.hearth.reading;

import app.hearth.reading.ConversationReading.Answers;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds canned answers: those that say again, nearly word for word, what the agent has said before, and stretches of
 * answers that only comfort, and take up nothing of what the customer asked or told.
 */
final class Answering {

    private static final Set<Behaviour> COURTESY =
            EnumSet.of(Behaviour.GREETING, Behaviour.CLOSING, Behaviour.FEEDBACK_REQUEST);
    private static final Set<Behaviour> COMFORT = EnumSet.of(Behaviour.EMPATHY, Behaviour.CLOSING);
    private static final Set<Flag> CONCERNS = EnumSet.of(Flag.STATES_NEED, Flag.URGES, Flag.REPEAT_CONTACT);
    private static final int LETTERS_OF_A_TEXT = 10;
    private static final int SIZE_OF_A_HOLD = 20;
    private static final int WORDS_TO_TAKE_UP = 3;
    private static final double NEARLY = 0.8;

    private final AnswerTimes times;
    private final List<Set<Integer>> saidBefore = new ArrayList<>();
    private final Set<Integer> canned = new TreeSet<>();

    private final Set<String> open = new HashSet<>();
    private final List<Integer> stretch = new ArrayList<>();
    private boolean concerned;
    private boolean empty;
    private boolean comforted;
    private boolean answering;

    /** For a written conversation, or one that was spoken, where answers cannot come too fast. */
    Answering(boolean written) {
        times = new AnswerTimes(written);
    }

    void customer(Turn turn, Words words, TurnReading.Customer reading, boolean asks) {
        if (answering) {
            close();
        }
        times.customer(turn, words);
        open.addAll(Tokens.of(words.text()));
        concerned |= asks || reading.flags().stream().anyMatch(CONCERNS::contains);
    }

    void agent(Turn turn, Words words, TurnReading.Agent reading) {
        var courtesy = isOnly(COURTESY, reading.behaviours());
        times.agent(turn, words, reading.turn(), courtesy);
        if (!answering) {
            answering = true;
            empty = true;
            comforted = false;
        }
        var hold = words.has(Manner.WAIT) && words.size() <= SIZE_OF_A_HOLD;
        if (words.length() >= LETTERS_OF_A_TEXT && !courtesy && !hold) {
            repeats(words, reading.turn());
        }
        empty &= !words.has(Manner.WAIT)
                && isOnly(COMFORT, reading.behaviours())
                && Tokens.of(words.text()).stream().noneMatch(open::contains);
        comforted |= reading.behaviours().contains(Behaviour.EMPATHY);
        if (words.length() >= LETTERS_OF_A_TEXT) {
            stretch.add(reading.turn());
        }
    }

    Answers answers() {
        if (answering) {
            close();
        }
        return new Answers(times.tooFast(), List.copyOf(canned));
    }

    private void repeats(Words words, int position) {
        var pairs = pairs(words.letters());
        if (saidBefore.stream().anyMatch(earlier -> alike(earlier, pairs))) {
            canned.add(position);
        }
        saidBefore.add(pairs);
    }

    private void close() {
        if (empty && comforted && concerned && open.size() >= WORDS_TO_TAKE_UP) {
            canned.addAll(stretch);
        }
        open.clear();
        stretch.clear();
        concerned = false;
        answering = false;
    }

    private static boolean isOnly(Set<Behaviour> some, Set<Behaviour> behaviours) {
        return !behaviours.isEmpty() && some.containsAll(behaviours);
    }

    private static Set<Integer> pairs(String letters) {
        var pairs = new HashSet<Integer>();
        for (var i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.charAt(i) << Character.SIZE | letters.charAt(i + 1));
        }
        return pairs;
    }

    /** By the share of the pairs of letters that both have (Jaccard). */
    private static boolean alike(Set<Integer> one, Set<Integer> other) {
        var both = one.stream().filter(other::contains).count();
        return both >= NEARLY * (one.size() + other.size() - both);
    }
}

package app.hearth.scorecard;

import app.hearth.transcript.Speaker;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A number that a card may ask a conversation for. */
enum Measure {
    /** From the customer's first words to the agent's next ones. */
    FIRST_RESPONSE_SECONDS("firstResponseSeconds", Sureness.EXACT),
    /** The longest that the customer waited for the agent's next words. */
    LONGEST_WAIT_SECONDS("longestWaitSeconds", Sureness.EXACT),
    /** The longest time between any turn and the next. */
    LONGEST_SILENCE_SECONDS("longestSilenceSeconds", Sureness.EXACT),
    /** From the first turn to the last. */
    DURATION_SECONDS("durationSeconds", Sureness.EXACT),
    TURNS("turns", Sureness.EXACT),
    AGENT_TURNS("agentTurns", Sureness.EXACT),
    CUSTOMER_TURNS("customerTurns", Sureness.EXACT),
    AGENT_WORDS("agentWords", Sureness.EXACT),
    CUSTOMER_WORDS("customerWords", Sureness.EXACT),
    /** The words of the agent's longest turn. */
    LONGEST_AGENT_TURN_WORDS("longestAgentTurnWords", Sureness.EXACT),
    /** The probability that the matter was settled. */
    RESOLVED("resolved", Sureness.PROBABILITY),
    LISTENING("listening", Sureness.ESTIMATE),
    WARMTH("warmth", Sureness.ESTIMATE);

    /** What is known about how sure the number is. */
    enum Sureness {
        /** It is counted. */
        EXACT,
        /** It is itself a probability. */
        PROBABILITY,
        /** A reader estimates it, without telling how well. */
        ESTIMATE
    }

    private final String wire;
    private final Sureness sureness;

    Measure(String wire, Sureness sureness) {
        this.wire = wire;
        this.sureness = sureness;
    }

    /** The name in a card. */
    String wire() {
        return wire;
    }

    Sureness sureness() {
        return sureness;
    }

    /** The number; null where the conversation does not tell. */
    @Nullable
    Double in(Talk talk) {
        return switch (this) {
            case FIRST_RESPONSE_SECONDS -> firstWait(talk);
            case LONGEST_WAIT_SECONDS -> longestWait(talk);
            case LONGEST_SILENCE_SECONDS -> longestSilence(talk);
            case DURATION_SECONDS -> talk.size() == 0 ? null : talk.secondsBetween(0, talk.size() - 1);
            case TURNS -> (double) talk.size();
            case AGENT_TURNS -> (double) talk.turnsOf(Speaker.AGENT).length;
            case CUSTOMER_TURNS -> (double) talk.turnsOf(Speaker.CUSTOMER).length;
            case AGENT_WORDS -> (double) words(talk, Speaker.AGENT).sum();
            case CUSTOMER_WORDS -> (double) words(talk, Speaker.CUSTOMER).sum();
            case LONGEST_AGENT_TURN_WORDS ->
                (double) words(talk, Speaker.AGENT).max().orElse(0);
            case RESOLVED -> talk.resolved();
            case LISTENING -> talk.listening();
            case WARMTH -> talk.warmth();
        };
    }

    /** How many words a text has: each Chinese character is one, and so is each run of other letters and digits. */
    static int wordsIn(String text) {
        var words = 0;
        var within = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var alone = Character.isIdeographic(c);
            var letter = !alone && Character.isLetterOrDigit(c);
            if (alone || (letter && !within)) {
                words++;
            }
            within = letter || (within && c == '\'');
        }
        return words;
    }

    private static IntStream words(Talk talk, Speaker speaker) {
        return IntStream.of(talk.turnsOf(speaker)).map(talk::words);
    }

    private static @Nullable Double firstWait(Talk talk) {
        var asked = talk.turnsOf(Speaker.CUSTOMER);
        return asked.length == 0 ? null : waitAfter(talk, asked[0]);
    }

    private static @Nullable Double longestWait(Talk talk) {
        Double longest = null;
        for (var asked : talk.turnsOf(Speaker.CUSTOMER)) {
            longest = longer(longest, waitAfter(talk, asked));
        }
        return longest;
    }

    private static @Nullable Double longestSilence(Talk talk) {
        Double longest = null;
        for (var turn = 1; turn < talk.size(); turn++) {
            longest = longer(longest, talk.secondsBetween(turn - 1, turn));
        }
        return longest;
    }

    private static @Nullable Double longer(@Nullable Double one, @Nullable Double other) {
        return one == null || (other != null && other > one) ? other : one;
    }

    private static @Nullable Double waitAfter(Talk talk, int asked) {
        var answers = talk.turnsOf(Speaker.AGENT);
        var next = talk.nextOf(Speaker.AGENT, asked);
        return next == answers.length ? null : talk.secondsBetween(asked, answers[next]);
    }
}

package app.hearth.customer.hearing;

import app.hearth.customer.scenario.Language;
import java.util.List;

/** Tells turns that are not meant for a customer, or that nobody would say. */
final class Oddities {

    private static final double ALIKE = 0.8;
    private static final double PARROT = 0.7;
    private static final int SHORTEST_COPY = 6;
    private static final int SHORTEST_ECHO = 12;
    private static final int WALL = 200;
    private static final int LEAST_PER_CUE = 4;
    private static final int FRAGMENTS = 8;
    private static final int SHORT_FRAGMENT = 4;
    private static final int MANY_CUES = 6;
    private static final int LETTERS_A_WORD = 5;
    private static final List<Cue> KIND = List.of(
            Cue.LISTEN,
            Cue.FEELING,
            Cue.FORMULA,
            Cue.APOLOGY,
            Cue.OWN,
            Cue.ACTION,
            Cue.OPTION,
            Cue.EXPLAIN,
            Cue.THANKS);

    private final Cues cues;
    private final Memory memory;

    Oddities(Cues cues, Memory memory) {
        this.cues = cues;
        this.memory = memory;
    }

    Oddity of(String folded) {
        var size = size(folded);
        if (cues.has(Cue.META, folded)) {
            return Oddity.META;
        }
        if (size == 0) {
            return Oddity.NONE;
        }
        if (isForeign(folded)) {
            return Oddity.WRONG_LANGUAGE;
        }
        if (size >= SHORTEST_COPY && memory.typed().stream().anyMatch(before -> Likeness.of(before, folded) >= ALIKE)) {
            return Oddity.COPIED;
        }
        if (size >= SHORTEST_ECHO && Likeness.takenOver(folded, memory.customerSaid()) >= PARROT) {
            return Oddity.PARROTED;
        }
        if (isStuffed(folded, size)) {
            return Oddity.STUFFED;
        }
        return size >= WALL ? Oddity.WALL_OF_TEXT : Oddity.NONE;
    }

    /** Whether a sentence says again what the trainee typed before. */
    boolean saidBefore(String sentence) {
        return size(sentence) >= SHORTEST_COPY
                && memory.typed().stream().anyMatch(before -> before.contains(sentence.strip()));
    }

    private boolean isForeign(String folded) {
        var chinese = Folding.isChinese(folded);
        var letters = folded.chars().filter(c -> c >= 'a' && c <= 'z').count();
        return memory.language() == Language.ZH ? !chinese && letters > 2 : chinese;
    }

    private boolean isStuffed(String folded, int size) {
        var found = KIND.stream().mapToInt(cue -> cues.count(cue, folded)).sum();
        if (found < MANY_CUES) {
            return false;
        }
        return size < found * LEAST_PER_CUE
                || (fragments(folded) >= FRAGMENTS && size < fragments(folded) * SHORT_FRAGMENT);
    }

    private static int fragments(String folded) {
        var fragments = 1;
        for (var i = 0; i < folded.length() - 1; i++) {
            fragments += ",.;!?/\n".indexOf(folded.charAt(i)) >= 0 ? 1 : 0;
        }
        return fragments;
    }

    /** In Chinese characters; an English word counts as one and a half. */
    static int size(String folded) {
        var ideographs =
                (int) folded.codePoints().filter(Character::isIdeographic).count();
        var letters = (int) folded.chars()
                .filter(c -> c < 0x80 && Character.isLetterOrDigit(c))
                .count();
        return ideographs + letters * 3 / (2 * LETTERS_A_WORD);
    }
}

package app.hearth.reading;

import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * What a conversation was about in the customer's own words: the clause in which the need is first stated. It names the
 * need where none of {@link Needs} fits. Masked values stay masked.
 */
public final class NeedWords {

    private static final String MARKS = "，,。！!？?；;：:\n~～…";
    private static final String MORE = "…";
    private static final int MOST = 24;

    /** Letters are about half as wide. */
    private static final int MOST_IN_LETTERS = 56;

    /** A clause of fewer characters tells nothing; two letters count as one. */
    private static final int FEWEST = 4;

    private NeedWords() {}

    /** The words; empty where no turn states a need. */
    public static String of(Transcript transcript, Reading reading) {
        for (var turn : reading.turns()) {
            if (turn instanceof TurnReading.Customer customer
                    && customer.flags().contains(Flag.STATES_NEED)) {
                return shortened(clause(transcript.turns().get(turn.turn()).text(), customer.evidence()));
            }
        }
        return "";
    }

    /** The first clause that the need rests on, else the longest. */
    private static String clause(String text, List<Evidence> evidence) {
        var best = "";
        for (var clause : clauses(text)) {
            var words = text.substring(clause.start(), clause.end()).strip();
            if (size(words) < FEWEST || words.startsWith("@")) {
                continue;
            }
            if (evidence.stream().anyMatch(one -> isOfNeed(one, text) && clause.touches(one))) {
                return words;
            }
            best = size(words) > size(best) ? words : best;
        }
        return best.isEmpty() ? text.strip() : best;
    }

    /** Evidence that is the whole turn tells no place in it. */
    private static boolean isOfNeed(Evidence evidence, String text) {
        return evidence.signal().equals(Flag.STATES_NEED.wire()) && evidence.end() - evidence.start() < text.length();
    }

    private record Clause(int start, int end) {

        boolean touches(Evidence evidence) {
            return evidence.start() < end && evidence.end() > start;
        }
    }

    /** Cut at marks, and around mentions; not inside of masked values, numbers and the like. */
    private static List<Clause> clauses(String text) {
        var clauses = new ArrayList<Clause>();
        var start = 0;
        var inSlot = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            inSlot = c == '[' || (inSlot && c != ']');
            var ends = (MARKS.indexOf(c) >= 0 && !isInside(text, i)) || isStop(text, i);
            if (!inSlot && (ends || c == '@' || (c == ' ' && text.charAt(start) == '@'))) {
                clauses.add(new Clause(start, i));
                start = c == '@' ? i : i + 1;
            }
        }
        clauses.add(new Clause(start, text.length()));
        clauses.removeIf(clause -> clause.start() >= clause.end());
        return clauses;
    }

    private static boolean isStop(String text, int i) {
        return text.charAt(i) == '.' && (i + 1 == text.length() || !isAsciiWord(text.charAt(i + 1)));
    }

    /** 12:30 and 1,000 are one. */
    private static boolean isInside(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Masked values tell nothing. */
    private static int size(String words) {
        var size = 0;
        var inSlot = false;
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            inSlot = c == '[' || (inSlot && c != ']');
            if (!inSlot && Character.isLetterOrDigit(c)) {
                size += Character.isIdeographic(c) ? 2 : 1;
            }
        }
        return size / 2;
    }

    /** At most so long, cut between words and never inside of a masked value. */
    private static String shortened(String words) {
        var most = words.chars().anyMatch(Character::isIdeographic) ? MOST : MOST_IN_LETTERS;
        if (words.length() <= most) {
            return words;
        }
        var end = most;
        var slot = words.lastIndexOf('[', end - 1);
        if (slot > 0 && words.indexOf(']', slot) >= end) {
            end = slot;
        }
        while (end > most / 2 && isAsciiWord(words.charAt(end - 1)) && isAsciiWord(words.charAt(end))) {
            end--;
        }
        if (Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end).strip() + MORE;
    }
}

package app.hearth.appeal;

import app.hearth.kernel.Refused;
import app.hearth.transcript.Turn;
import java.util.List;

/**
 * The sentence an appeal rests on: a stretch of one turn of the conversation.
 *
 * @param start index of the first UTF-16 code unit in the turn's text
 * @param end index after the last one
 */
record Quote(int turn, int start, int end, String text) {

    /** The stretch of these turns, if there are words in it. */
    static Quote of(List<Turn> turns, int turn, int start, int end) {
        if (turn < 0 || turn >= turns.size()) {
            throw outside();
        }
        var said = turns.get(turn).text();
        if (start < 0
                || end > said.length()
                || start >= end
                || cutsACharacter(said, start)
                || cutsACharacter(said, end)) {
            throw outside();
        }
        var words = said.substring(start, end);
        if (words.isBlank()) {
            throw outside();
        }
        return new Quote(turn, start, end, words);
    }

    private static boolean cutsACharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static Refused outside() {
        return Refused.invalid("appeal.quote", "The quote is no stretch of a turn of this conversation.");
    }
}

package app.hearth.customer.hearing;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase to look for in folded text. A gap "…" stands for some characters of the same sentence, "*" at the end of an
 * English word for any ending. English words match whole.
 */
final class Saying {

    private static final int WIDEST_GAP = 12;
    private static final char GAP = '…';

    private final List<String> pieces;

    private Saying(List<String> pieces) {
        this.pieces = pieces;
    }

    static Saying of(String phrase) {
        var folded = Folding.fold(phrase.strip());
        var pieces = new ArrayList<String>();
        for (var from = 0; from <= folded.length(); ) {
            var gap = folded.indexOf(GAP, from);
            var end = gap < 0 ? folded.length() : gap;
            if (end > from) {
                pieces.add(folded.substring(from, end).strip());
            }
            from = end + 1;
        }
        return new Saying(List.copyOf(pieces));
    }

    /** Where the phrase begins in the text, at or after a position; −1 where it is not. */
    int in(String text) {
        for (var start = find(text, pieces.getFirst(), 0);
                start >= 0;
                start = find(text, pieces.getFirst(), start + 1)) {
            if (followsFrom(text, start + length(pieces.getFirst()))) {
                return start;
            }
        }
        return -1;
    }

    private boolean followsFrom(String text, int from) {
        var position = from;
        for (var piece : pieces.subList(1, pieces.size())) {
            var next = find(text, piece, position);
            if (next < 0 || next - position > WIDEST_GAP) {
                return false;
            }
            position = next + length(piece);
        }
        return true;
    }

    private static int find(String text, String piece, int from) {
        var open = piece.endsWith("*");
        var core = open ? piece.substring(0, piece.length() - 1) : piece;
        for (var at = text.indexOf(core, from); at >= 0; at = text.indexOf(core, at + 1)) {
            var end = at + core.length();
            var startsWord = !isLatin(core.charAt(0)) || at == 0 || !isLatin(text.charAt(at - 1));
            var endsWord = open
                    || !isLatin(core.charAt(core.length() - 1))
                    || end == text.length()
                    || !isLatin(text.charAt(end));
            if (startsWord && endsWord) {
                return at;
            }
        }
        return -1;
    }

    private static int length(String piece) {
        return piece.endsWith("*") ? piece.length() - 1 : piece.length();
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}

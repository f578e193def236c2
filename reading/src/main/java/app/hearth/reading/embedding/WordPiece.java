package app.hearth.reading.embedding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the pieces a BERT model knows: each Han character alone, other words by the longest known pieces
 * (WordPiece, Wu et al. 2016). Letters are lowered first, since the models know few capitals. Thread-safe.
 */
public final class WordPiece {

    /** Longer words are unknown, as in the reference implementation. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();
    private final int[] characters = new int[Character.MAX_VALUE + 1];
    private final int unknown;
    private final int first;
    private final int last;
    private final int size;

    /**
     * @param vocabulary the pieces in the order of their ids; {@code ##} marks one that goes on inside a word
     * @throws IllegalArgumentException if one of {@code [UNK]}, {@code [CLS]}, {@code [SEP]} is missing
     */
    public WordPiece(List<String> vocabulary) {
        Arrays.fill(characters, -1);
        for (var id = 0; id < vocabulary.size(); id++) {
            var piece = vocabulary.get(id);
            if (piece.startsWith("##") && piece.length() > 2) {
                continuations.put(piece.substring(2), id);
            } else {
                starts.put(piece, id);
                if (piece.length() == 1) {
                    characters[piece.charAt(0)] = id;
                }
            }
        }
        size = vocabulary.size();
        unknown = special("[UNK]");
        first = special("[CLS]");
        last = special("[SEP]");
    }

    /** How many pieces there are; ids are 0…size − 1. */
    public int size() {
        return size;
    }

    /** The ids of a text between {@code [CLS]} and {@code [SEP]}, cut so that at most {@code most} remain; most ≥ 2. */
    public int[] sentence(CharSequence text, int most) {
        var pieces = new Pieces(most - 1);
        pieces.add(first);
        cut(text, pieces);
        pieces.room++;
        pieces.add(last);
        return pieces.toArray();
    }

    /** The ids of a text alone, the first {@code most} of them. */
    public int[] pieces(CharSequence text, int most) {
        var pieces = new Pieces(most);
        cut(text, pieces);
        return pieces.toArray();
    }

    private void cut(CharSequence text, Pieces pieces) {
        var start = -1;
        for (var i = 0; i < text.length() && pieces.hasRoom(); i++) {
            var c = text.charAt(i);
            if (standsAlone(c)) {
                word(text, start, i, pieces);
                start = -1;
                var id = characters[Character.toLowerCase(c)];
                pieces.add(id < 0 ? unknown : id);
            } else if (isSpace(c)) {
                word(text, start, i, pieces);
                start = -1;
            } else if (start < 0) {
                start = i;
            }
        }
        word(text, start, text.length(), pieces);
    }

    private void word(CharSequence text, int start, int end, Pieces pieces) {
        if (start < 0 || !pieces.hasRoom()) {
            return;
        }
        if (end - start > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        var word = lower(text, start, end);
        var mark = pieces.count;
        var from = 0;
        while (from < word.length()) {
            var known = from == 0 ? starts : continuations;
            var to = word.length();
            Integer id = null;
            while (to > from && (id = known.get(word.substring(from, to))) == null) {
                to--;
            }
            if (id == null) {
                pieces.count = mark;
                pieces.add(unknown);
                return;
            }
            pieces.add(id);
            from = to;
        }
    }

    private static String lower(CharSequence text, int start, int end) {
        var word = new char[end - start];
        for (var i = start; i < end; i++) {
            word[i - start] = Character.toLowerCase(text.charAt(i));
        }
        return new String(word);
    }

    private int special(String piece) {
        var id = starts.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("The vocabulary lacks " + piece + ".");
        }
        return id;
    }

    private static boolean standsAlone(char c) {
        return Character.isIdeographic(c) || isPunctuation(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isPunctuation(char c) {
        if ((c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~')) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Ids as they come, up to some number. */
    private static final class Pieces {

        private int[] ids = new int[32];
        private int count;
        private int room;

        private Pieces(int room) {
            this.room = room;
        }

        private boolean hasRoom() {
            return count < room;
        }

        private void add(int id) {
            if (!hasRoom()) {
                return;
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
            }
            ids[count++] = id;
        }

        private int[] toArray() {
            return Arrays.copyOf(ids, count);
        }
    }
}

package app.hearth.reading.linear;

/**
 * Cuts a folded text into grams: stretches of one to four characters where it is Chinese, words and pairs of words and
 * stretches of four and five characters where it is in letters. The edges of the text count as characters.
 */
public final class Grams {

    private static final int LONGEST_TEXT = 1200;
    private static final char EDGE = '\uE00F';
    private static final int WORD = 7;
    private static final int PAIR = 8;

    private Grams() {}

    /** Receives each gram where it stands: positions in the text, {@code 0 ≤ start < end ≤ length}. */
    @FunctionalInterface
    public interface Sink {

        /** One gram. */
        void gram(int key, int start, int end);
    }

    /**
     * Tells all grams of a text, of long texts those of the beginning and the end.
     *
     * @param salt keeps the grams of one part apart from those of another
     */
    public static void of(char[] text, int salt, Sink sink) {
        if (text.length <= LONGEST_TEXT) {
            run(text, 0, text.length, salt, sink);
        } else {
            run(text, 0, LONGEST_TEXT / 2, salt, sink);
            run(text, text.length - LONGEST_TEXT / 2, text.length, salt, sink);
        }
    }

    private static void run(char[] text, int from, int to, int salt, Sink sink) {
        var lastWord = 0;
        var lastStart = -1;
        for (var i = from - 1; i < to; i++) {
            var hash = Features.start(salt);
            var latin = i >= from && isLatin(text[i]);
            var longest = latin ? 5 : 4;
            for (var n = 1; n <= longest && i + n <= to + 1; n++) {
                hash = Features.next(hash, at(text, i + n - 1, from, to));
                var skip = latin ? n < 4 : n == 1 && i < from;
                if (!skip) {
                    sink.gram(Features.finish(hash + n), Math.max(from, i), Math.min(to, i + n));
                }
            }
            if (latin && (i == from || !isLatin(text[i - 1]))) {
                var end = i;
                var word = Features.start(salt + WORD);
                while (end < to && isLatin(text[end])) {
                    word = Features.next(word, text[end++]);
                }
                sink.gram(Features.finish(word), i, end);
                if (lastStart >= 0) {
                    sink.gram(Features.finish(lastWord * 31 + word + PAIR), lastStart, end);
                }
                lastWord = word;
                lastStart = i;
            }
        }
    }

    private static char at(char[] text, int i, int from, int to) {
        return i < from || i >= to ? EDGE : text[i];
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || c == '\'';
    }
}

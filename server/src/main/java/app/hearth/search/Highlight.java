package app.hearth.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn, or the part of it, that holds words that were looked for.
 *
 * @param spans [start, end) in UTF-16 code units of the text given here
 */
record Highlight(int turn, String text, List<int[]> spans) {

    private static final int AROUND = 40;
    private static final int LONGEST = 160;

    /** The highlight of a turn; null where it holds none of the words. */
    static @Nullable Highlight of(int turn, String text, Wanted wanted) {
        var spans = wanted.spansIn(text);
        if (spans.isEmpty()) {
            return null;
        }
        var start = whole(text, Math.max(0, spans.getFirst()[0] - AROUND));
        var end = whole(text, Math.min(text.length(), start + LONGEST));
        var shown = spans.stream()
                .filter(span -> span[1] <= end)
                .map(span -> new int[] {span[0] - start, span[1] - start})
                .toList();
        return new Highlight(turn, text.substring(start, end), shown);
    }

    /** Never between the halves of a character. */
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}

package app.hearth.transcript;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a line.
 *
 * @param field where in the line, as in "turns[3].at"; empty for the line as a whole
 * @param code stable, as in "text.too-long"
 * @param reason a sentence for whoever mends the file; tells nothing of what was said
 * @param excerpt the first characters of what was found, made safe to store but <em>not masked</em>
 */
public record Fault(
        String field, String code, String reason, @Nullable String excerpt) {

    private static final int EXCERPT = 80;

    public Fault {
        excerpt = excerpt == null ? null : printable(excerpt);
    }

    /** Cut short, and rid of what neither a page nor a database would take. */
    private static String printable(String raw) {
        var safe = new StringBuilder();
        for (var i = 0; i < raw.length() && safe.length() < EXCERPT; ) {
            var point = raw.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isISOControl(point)) {
                safe.append(' ');
            } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                safe.append('\uFFFD');
            } else {
                safe.appendCodePoint(point);
            }
        }
        return safe.toString();
    }
}

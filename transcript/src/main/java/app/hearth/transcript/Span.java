package app.hearth.transcript;

/**
 * Where an utterance lies on its recording.
 *
 * @param beginMs milliseconds from the start of the recording, never negative
 * @param endMs not before the begin
 */
public record Span(long beginMs, long endMs) {

    public Span {
        if (beginMs < 0 || endMs < beginMs) {
            throw new IllegalArgumentException("No span from %d to %d ms.".formatted(beginMs, endMs));
        }
    }

    /** The nearest possible span: engines round, so that an end may slip before its begin. */
    public static Span of(long beginMs, long endMs) {
        var begin = Math.max(0, beginMs);
        return new Span(begin, Math.max(begin, endMs));
    }
}

package app.hearth.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream at line feeds without holding more of a line than the limit. Right for UTF-8, GB18030 and Big5. */
final class LineSplitter {

    private static final int START = 1 << 14;

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[1 << 16];
    private int next;
    private int filled;
    private byte[] line = new byte[START];
    private long number;

    LineSplitter(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** A line without its end; bytes are null where it is longer than the limit. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Raw(long number, byte @Nullable [] bytes) {}

    /** The next line, or null at the end. */
    @Nullable
    Raw next() throws IOException {
        var length = 0L;
        var ended = false;
        while (!ended && (next < filled || fill())) {
            var end = next;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            if (length + (end - next) <= limit) {
                append((int) length, end - next);
            }
            length += end - next;
            ended = end < filled;
            next = ended ? end + 1 : end;
        }
        if (length == 0 && !ended) {
            return null;
        }
        number++;
        var raw = new Raw(number, length > limit ? null : trimmed((int) length));
        if (line.length > 64 * START) {
            line = new byte[START];
        }
        return raw;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }

    private void append(int at, int count) {
        if (at + count > line.length) {
            line = Arrays.copyOf(line, Math.max(at + count, (int) Math.min(limit, 2L * line.length)));
        }
        System.arraycopy(chunk, next, line, at, count);
    }

    private byte[] trimmed(int length) {
        var end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return Arrays.copyOf(line, end);
    }
}

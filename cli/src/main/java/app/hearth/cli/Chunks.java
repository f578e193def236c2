package app.hearth.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into whole lines, as many at a time as the intake takes. Holds no more than that in memory. */
final class Chunks {

    static final int LINES = 500;
    static final int BYTES = 4 << 20;
    static final int LONGEST_LINE = 16 << 20;

    private final InputStream stream;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
    private boolean lineIsTooLong;
    private boolean lineIsWaiting;
    private int linesRead;

    Chunks(InputStream stream) {
        this.stream = stream;
    }

    /** Returns the next lines, or null at the end. */
    @Nullable
    Chunk next() throws IOException {
        var content = new ByteArrayOutputStream(1 << 16);
        var lines = 0;
        while (lines < LINES && (lineIsWaiting || readLine())) {
            lineIsWaiting = true;
            if (lines > 0 && (lineIsTooLong || content.size() + line.size() > BYTES)) {
                break;
            }
            lineIsWaiting = false;
            lines++;
            if (lineIsTooLong) {
                return new Chunk(linesRead, 1, ByteBuffer.allocate(0));
            }
            line.writeTo(content);
            content.write('\n');
        }
        var last = lineIsWaiting ? linesRead - 1 : linesRead;
        return lines == 0 ? null : new Chunk(last - lines + 1, lines, ByteBuffer.wrap(content.toByteArray()));
    }

    private boolean readLine() throws IOException {
        line.reset();
        lineIsTooLong = false;
        var next = stream.read();
        if (next < 0) {
            return false;
        }
        for (; next >= 0 && next != '\n'; next = stream.read()) {
            if (line.size() < LONGEST_LINE) {
                line.write(next);
            } else {
                lineIsTooLong = true;
            }
        }
        linesRead++;
        return true;
    }

    /**
     * Some lines in a row.
     *
     * @param first number of the first line in its file, from 1
     * @param content the lines, empty for one line that is too long to send
     */
    record Chunk(int first, int lines, ByteBuffer content) {

        boolean isTooLong() {
            return !content.hasRemaining();
        }

        Receipt rejection() {
            var reason = "The line is longer than %d MB.".formatted(LONGEST_LINE >> 20);
            return new Receipt(0, 0, List.of(new Receipt.Rejection(first, null, "intake.line-too-long", reason)));
        }
    }
}

package app.hearth.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads one conversation a line. A bad line costs that line only; one that is too long is never held. */
public final class JsonLines implements Lines {

    private final InputStream in;
    private final Charset charset;
    private final TranscriptParser parser;
    private final int limit;
    private final LineSplitter splitter;
    private @Nullable Line upcoming;

    /** Reads UTF-8, with or without a byte order mark. */
    public JsonLines(InputStream in, TranscriptRules rules) {
        this(in, StandardCharsets.UTF_8, rules);
    }

    /** Reads another encoding in which the byte 0x0A is always a line feed, as in GB18030. */
    public JsonLines(InputStream in, Charset charset, TranscriptRules rules) {
        this.in = in;
        this.charset = charset;
        parser = new TranscriptParser(rules);
        limit = rules.limits().lineBytes();
        splitter = new LineSplitter(in, limit);
    }

    @Override
    public boolean hasNext() {
        try {
            while (upcoming == null) {
                var raw = splitter.next();
                if (raw == null) {
                    return false;
                }
                upcoming = line(raw);
            }
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Line next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        var line = upcoming;
        upcoming = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Null for a line with nothing on it. */
    private @Nullable Line line(LineSplitter.Raw raw) {
        var place = Place.line(raw.number());
        var bytes = raw.bytes();
        if (bytes == null) {
            return Line.bad(place, "", "line.too-long", "The line is longer than %d bytes.".formatted(limit));
        }
        var content = raw.number() == 1 ? ByteOrderMark.without(bytes) : bytes;
        return isBlank(content) ? null : parser.parse(place, content, charset);
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}

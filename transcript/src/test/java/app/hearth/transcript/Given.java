package app.hearth.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the tests of this module start from. */
final class Given {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final TranscriptRules RULES = new TranscriptRules(Clock.fixed(NOW, SHANGHAI), SHANGHAI);

    private Given() {}

    static String line(String id, String text) {
        return "{\"conversationId\":\"%s\",\"turns\":[{\"speaker\":\"customer\",\"text\":\"%s\"}]}".formatted(id, text);
    }

    static List<Line> read(String lines) {
        return read(lines.getBytes(StandardCharsets.UTF_8));
    }

    static List<Line> read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), RULES);
    }

    static List<Line> read(InputStream in, TranscriptRules rules) {
        try (var lines = new JsonLines(in, rules)) {
            var all = new ArrayList<Line>();
            lines.forEachRemaining(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Transcript only(String line) {
        return transcript(read(line).getFirst());
    }

    static Transcript transcript(Line line) {
        return switch (line) {
            case Line.Whole whole -> whole.transcript();
            case Line.Part part -> throw new AssertionError("a part: " + part);
            case Line.Bad bad -> throw new AssertionError("bad: " + bad);
        };
    }

    static List<String> codes(Line line) {
        return line instanceof Line.Bad bad
                ? bad.faults().stream().map(Fault::code).toList()
                : List.of();
    }

    static List<String> codes(String line) {
        return codes(read(line).getFirst());
    }

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Given.class.getResourceAsStream("/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.hearth.connectors;

import app.hearth.transcript.Fault;
import app.hearth.transcript.Line;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.TranscriptRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** What the tests of this module start from. */
public final class Sample {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final TranscriptRules RULES =
            new TranscriptRules(Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), SHANGHAI), SHANGHAI);

    private Sample() {}

    public static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream("/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Transcript transcript(Line line) {
        if (line instanceof Line.Whole whole) {
            return whole.transcript();
        }
        throw new AssertionError("not a conversation: " + line);
    }

    public static List<String> codes(Line line) {
        return line instanceof Line.Bad bad
                ? bad.faults().stream().map(Fault::code).toList()
                : List.of();
    }
}

package app.hearth.intake;

import app.hearth.transcript.JsonLines;
import app.hearth.transcript.Line;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.TranscriptRules;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Reads back what {@link Door} wrote into the ledger. */
@Component
class Payloads {

    private final Clock clock;

    Payloads(Clock clock) {
        this.clock = clock;
    }

    Transcript read(String payload) {
        var bytes = new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8));
        var line = new JsonLines(bytes, new TranscriptRules(clock, ZoneOffset.UTC)).next();
        return switch (line) {
            case Line.Whole whole -> whole.transcript();
            case Line.Part part ->
                throw new IllegalStateException("A ledger entry holds one turn only: " + part.place());
            case Line.Bad bad -> throw new IllegalStateException("A ledger entry cannot be read: " + bad.faults());
        };
    }
}

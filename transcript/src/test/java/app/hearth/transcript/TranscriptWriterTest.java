package app.hearth.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptWriterTest {

    private static final Transcript CALL = new Transcript(
            "c-1",
            "voice",
            "a1",
            null,
            Instant.parse("2026-03-01T02:22:31.250Z"),
            List.of(
                    new Turn(
                            Speaker.AGENT, Instant.parse("2026-03-01T02:22:31.250Z"), "您好\n\"", "a2", Span.of(0, 2800)),
                    new Turn(Speaker.UNKNOWN, null, "")),
            new Outcome(4.0, false));

    @Test
    void writesOneCanonicalForm() {
        assertThat(TranscriptWriter.json(CALL)).isEqualTo("""
                        {"conversationId":"c-1","channel":"voice","agentId":"a1","startedAt":"2026-03-01T02:22:31.250Z",\
                        "turns":[{"speaker":"agent","at":"2026-03-01T02:22:31.250Z","text":"您好\\n\\"","agentId":"a2","beginMs":0,"endMs":2800},\
                        {"speaker":"unknown","text":""}],"outcome":{"csat":4.0,"resolved":false}}""");
    }

    @Test
    void writesWhatTheReaderReadsBack() throws IOException {
        var out = new ByteArrayOutputStream();
        TranscriptWriter.writeLine(CALL, out);
        TranscriptWriter.writeLine(CALL, out);

        assertThat(Given.read(out.toByteArray()).stream().map(Given::transcript))
                .containsExactly(CALL, CALL);
    }
}

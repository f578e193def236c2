package app.hearth.transcript;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes conversations in the one canonical form: keys in a fixed order, nothing where nothing is known. */
public final class TranscriptWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private TranscriptWriter() {}

    /** One JSON object without line breaks; equal transcripts give equal text. */
    public static String json(Transcript transcript) {
        var text = new StringWriter();
        try (var to = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(transcript, to);
        }
        return text.toString();
    }

    /** One line of UTF-8 with its line feed. */
    public static void writeLine(Transcript transcript, OutputStream to) throws IOException {
        to.write(json(transcript).getBytes(StandardCharsets.UTF_8));
        to.write('\n');
    }

    private static void write(Transcript transcript, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("conversationId", transcript.conversationId());
        known(to, "channel", transcript.channel());
        known(to, "agentId", transcript.agentId());
        known(to, "customerId", transcript.customerId());
        known(to, "startedAt", transcript.startedAt());
        to.writeArrayPropertyStart("turns");
        transcript.turns().forEach(turn -> write(turn, to));
        to.writeEndArray();
        write(transcript.outcome(), to);
        to.writeEndObject();
    }

    private static void write(Turn turn, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("speaker", turn.speaker().wire());
        known(to, "at", turn.at());
        to.writeStringProperty("text", turn.text());
        known(to, "agentId", turn.agentId());
        var span = turn.span();
        if (span != null) {
            to.writeNumberProperty("beginMs", span.beginMs());
            to.writeNumberProperty("endMs", span.endMs());
        }
        to.writeEndObject();
    }

    private static void write(Outcome outcome, JsonGenerator to) {
        var csat = outcome.csat();
        var resolved = outcome.resolved();
        if (csat == null && resolved == null) {
            return;
        }
        to.writeObjectPropertyStart("outcome");
        if (csat != null) {
            to.writeNumberProperty("csat", csat);
        }
        if (resolved != null) {
            to.writeBooleanProperty("resolved", resolved);
        }
        to.writeEndObject();
    }

    private static void known(JsonGenerator to, String name, @Nullable Object value) {
        if (value != null) {
            to.writeStringProperty(name, value.toString());
        }
    }
}

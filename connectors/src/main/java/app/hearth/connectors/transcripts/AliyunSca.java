package app.hearth.connectors.transcripts;

import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Times;
import app.hearth.transcript.Utterance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Aliyun's conversation analysis: {@code Dialogues} with milliseconds, a role and the local time each begins at. */
final class AliyunSca {

    private AliyunSca() {}

    static List<Recording> read(JsonNode document, ZoneId zone) {
        var result = document.path("Data").isObject() ? document.path("Data") : document;
        var list = result.path("Dialogues");
        var dialogues = list.isArray() ? list : list.path("Dialogue");
        var utterances = new ArrayList<Utterance>();
        for (var said : dialogues.values()) {
            utterances.add(new Utterance(
                    JsonDocument.text(said, "Role", "Identity"),
                    Read.span(said.path("Begin"), said.path("End"), 1),
                    time(said, zone),
                    Objects.requireNonNullElse(JsonDocument.text(said, "Words"), "")));
        }
        var start = utterances.isEmpty() ? null : utterances.getFirst().at();
        return List.of(new Recording(JsonDocument.text(result, "TaskId", "Tid"), start, utterances));
    }

    private static @Nullable Instant time(JsonNode said, ZoneId zone) {
        var text = JsonDocument.text(said, "BeginTime");
        return text == null ? null : Times.parse(text, zone);
    }
}

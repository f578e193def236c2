package app.hearth.connectors.transcripts;

import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Whisper tells no voices; programs built around it add a {@code speaker}. Times are seconds. */
final class Whisper {

    private Whisper() {}

    static List<Recording> read(JsonNode document) {
        var utterances = new ArrayList<Utterance>();
        for (var segment : document.path("segments").values()) {
            var text = Objects.requireNonNullElse(JsonDocument.text(segment, "text"), "");
            utterances.add(new Utterance(
                    JsonDocument.text(segment, "speaker"),
                    Read.span(segment.path("start"), segment.path("end"), 1000),
                    text.strip()));
        }
        return List.of(new Recording(null, utterances));
    }
}

package app.hearth.connectors.transcripts;

import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * FunASR: one element a recording, sentences under {@code text} or {@code sentence} by model, times in milliseconds.
 */
final class FunAsr {

    private static final String SENSE_VOICE_TAGS = "<\\|[^|>]*\\|>";

    private FunAsr() {}

    static List<Recording> read(JsonNode document) {
        var elements = document.isArray() ? document.values() : List.of(document);
        return elements.stream().map(FunAsr::recording).toList();
    }

    private static Recording recording(JsonNode element) {
        var utterances = new ArrayList<Utterance>();
        for (var sentence : element.path("sentence_info").values()) {
            utterances.add(new Utterance(
                    JsonDocument.text(sentence, "spk"),
                    Read.span(sentence.path("start"), sentence.path("end"), 1),
                    plain(JsonDocument.text(sentence, "text", "sentence"))));
        }
        if (utterances.isEmpty() && element.path("text").isString()) {
            var tokens = element.path("timestamp");
            utterances.add(new Utterance(
                    null,
                    Read.span(
                            tokens.path(0).path(0),
                            tokens.path(tokens.size() - 1).path(1),
                            1),
                    plain(JsonDocument.text(element, "text"))));
        }
        return new Recording(JsonDocument.text(element, "key"), utterances);
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .replaceAll(SENSE_VOICE_TAGS, "")
                .strip();
    }
}

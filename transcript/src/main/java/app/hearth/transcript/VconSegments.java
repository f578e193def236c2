package app.hearth.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The utterances in a transcript that hangs on a vCon recording. The standard leaves its shape to the vendor; what they
 * have in common is a list of segments with a text and two times, whole numbers being milliseconds and others seconds.
 */
final class VconSegments {

    private static final List<String> LISTS = List.of("segments", "sentence_info", "transcript", "utterances");

    private VconSegments() {}

    /** Empty where the body holds nothing that can be understood. */
    static List<Utterance> read(JsonNode body) {
        if (body.isString()) {
            var parsed = JsonDocument.read(body.stringValue(), new Faults());
            return parsed != null && parsed.isContainer()
                    ? read(parsed)
                    : List.of(new Utterance(null, null, body.stringValue()));
        }
        var segments = body.isArray() ? body : list(body);
        var seconds = segments.values().stream()
                .anyMatch(segment ->
                        start(segment).isFloatingPointNumber() || end(segment).isFloatingPointNumber());
        var utterances = new ArrayList<Utterance>();
        for (var segment : segments.values()) {
            var text = JsonDocument.text(segment, "text", "sentence", "transcript", "content");
            if (text != null) {
                utterances.add(new Utterance(label(segment), span(segment, seconds ? 1000 : 1), text.strip()));
            }
        }
        return utterances;
    }

    private static JsonNode list(JsonNode body) {
        return LISTS.stream()
                .map(body::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElseGet(() -> body.path(LISTS.getFirst()));
    }

    private static @Nullable String label(JsonNode segment) {
        return segment.path("party").isIntegralNumber()
                ? VconParties.label(segment.path("party").asInt(-1))
                : JsonDocument.text(segment, "speaker", "spk", "role", "channel");
    }

    private static @Nullable Span span(JsonNode segment, int unit) {
        var start = JsonDocument.number(start(segment));
        var end = JsonDocument.number(end(segment));
        return start == null
                ? null
                : Span.of(Math.round(start * unit), Math.round(Objects.requireNonNullElse(end, start) * unit));
    }

    private static JsonNode start(JsonNode segment) {
        return segment.path(segment.has("begin") ? "begin" : "start");
    }

    private static JsonNode end(JsonNode segment) {
        return segment.path("end");
    }
}

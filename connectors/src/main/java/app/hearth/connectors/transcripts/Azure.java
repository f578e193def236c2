package app.hearth.connectors.transcripts;

import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Span;
import app.hearth.transcript.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Azure: phrases with milliseconds or ticks of 100 ns, whole or not; a channel each is surer than a voice. */
final class Azure {

    private static final double TICK = 1e-4;

    private Azure() {}

    static List<Recording> batch(JsonNode document) {
        return List.of(new Recording(null, utterances(document.path("recognizedPhrases"))));
    }

    static List<Recording> fast(JsonNode document) {
        return List.of(new Recording(null, utterances(document.path("phrases"))));
    }

    private static List<Utterance> utterances(JsonNode phrases) {
        var channels = phrases.values().stream()
                        .map(phrase -> JsonDocument.text(phrase, "channel"))
                        .distinct()
                        .count()
                > 1;
        var utterances = new ArrayList<Utterance>();
        for (var phrase : phrases.values()) {
            var best = phrase.path("nBest").path(0);
            var text = JsonDocument.text(best.isMissingNode() ? phrase : best, "display", "text", "lexical");
            utterances.add(new Utterance(
                    channels ? "channel " + JsonDocument.text(phrase, "channel") : JsonDocument.text(phrase, "speaker"),
                    span(phrase),
                    Objects.requireNonNullElse(text, "")));
        }
        // phrases of one channel follow those of the other
        utterances.sort(
                Comparator.comparing(Utterance::span, Comparator.nullsFirst(Comparator.comparingLong(Span::beginMs))));
        return utterances;
    }

    private static @Nullable Span span(JsonNode phrase) {
        var inMillis = span(phrase, "Milliseconds", 1);
        return inMillis == null ? span(phrase, "InTicks", TICK) : inMillis;
    }

    private static @Nullable Span span(JsonNode phrase, String unitName, double unit) {
        var offset = JsonDocument.number(phrase.path("offset" + unitName));
        var duration = JsonDocument.number(phrase.path("duration" + unitName));
        return offset == null ? null : Read.span(offset, duration == null ? offset : offset + duration, unit);
    }
}

package app.hearth.connectors.transcripts;

import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Span;
import app.hearth.transcript.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Amazon Transcribe, with voices told apart (seconds as strings), and its Call Analytics (milliseconds, roles). */
final class Aws {

    private Aws() {}

    static List<Recording> callAnalytics(JsonNode document) {
        var utterances = new ArrayList<Utterance>();
        for (var said : document.path("Transcript").values()) {
            utterances.add(new Utterance(
                    JsonDocument.text(said, "ParticipantRole"),
                    Read.span(said.path("BeginOffsetMillis"), said.path("EndOffsetMillis"), 1),
                    Objects.requireNonNullElse(JsonDocument.text(said, "Content"), "")));
        }
        return List.of(new Recording(JsonDocument.text(document, "JobName"), utterances));
    }

    static List<Recording> transcribe(JsonNode document) {
        var results = document.path("results");
        var segments = results.path("speaker_labels").path("segments");
        return List.of(new Recording(
                JsonDocument.text(document, "jobName"),
                segments.isEmpty() ? byItems(results) : bySegments(results, segments)));
    }

    /** An item: a word, or a punctuation mark, which has no time and belongs to the word before it. */
    private record Item(@Nullable String label, @Nullable Span span, String content) {

        static List<Item> all(JsonNode results) {
            var items = new ArrayList<Item>();
            for (var item : results.path("items").values()) {
                var content = JsonDocument.text(item.path("alternatives").path(0), "content");
                if (content != null) {
                    items.add(new Item(
                            JsonDocument.text(item, "speaker_label", "channel_label"),
                            Read.span(item.path("start_time"), item.path("end_time"), 1000),
                            content));
                }
            }
            return items;
        }
    }

    private static List<Utterance> bySegments(JsonNode results, JsonNode segments) {
        var items = Item.all(results);
        var full = Objects.requireNonNullElse(
                JsonDocument.text(results.path("transcripts").path(0), "transcript"), "");
        var utterances = new ArrayList<Utterance>();
        var next = 0;
        var read = 0;
        for (var i = 0; i < segments.size(); i++) {
            var segment = segments.path(i);
            var span = Read.span(segment.path("start_time"), segment.path("end_time"), 1000);
            var text = new StringBuilder();
            while (next < items.size() && belongs(items.get(next), span)) {
                var word = items.get(next++).content();
                Read.append(text, word);
                var found = full.indexOf(word, read);
                read = found < 0 ? read : found + word.length();
            }
            if (text.isEmpty() && i == segments.size() - 1) {
                text.append(full.substring(read).strip()); // its items were left out, the full text was not
            }
            utterances.add(new Utterance(JsonDocument.text(segment, "speaker_label"), span, text.toString()));
        }
        return utterances;
    }

    private static boolean belongs(Item item, @Nullable Span segment) {
        var span = item.span();
        return span == null || segment == null || span.beginMs() < segment.endMs();
    }

    /** Without segments a voice speaks until another one does. */
    private static List<Utterance> byItems(JsonNode results) {
        var utterances = new ArrayList<Utterance>();
        var text = new StringBuilder();
        @Nullable Item first = null;
        @Nullable Item last = null;
        for (var item : Item.all(results)) {
            if (first != null && item.span() != null && !Objects.equals(first.label(), item.label())) {
                utterances.add(utterance(first, last, text));
                text.setLength(0);
                first = null;
            }
            first = first == null ? item : first;
            last = item.span() == null ? last : item;
            Read.append(text, item.content());
        }
        if (first != null) {
            utterances.add(utterance(first, last, text));
        }
        return utterances;
    }

    private static Utterance utterance(Item first, @Nullable Item last, StringBuilder text) {
        var begin = first.span();
        var end = last == null ? begin : last.span();
        var span = begin == null || end == null ? null : Span.of(begin.beginMs(), end.endMs());
        return new Utterance(first.label(), span, text.toString());
    }
}

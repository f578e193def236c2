package app.hearth.connectors.transcripts;

import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Span;
import app.hearth.transcript.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Google Speech-to-Text, first and second version; times are strings as "1.300s". With voices told apart the first
 * version repeats every word of the recording in its last result, and only there are the voices right.
 */
final class Google {

    private Google() {}

    static List<Recording> read(JsonNode document) {
        var results = document.path("results");
        var last = results.path(results.size() - 1);
        return List.of(new Recording(null, repeatsAll(results, last) ? byVoice(words(last)) : byResult(results)));
    }

    private record Word(
            @Nullable String voice,
            @Nullable Double begin,
            @Nullable Double end,
            String text) {}

    private static List<Word> words(JsonNode result) {
        return result.path("alternatives").path(0).path("words").values().stream()
                .map(word -> new Word(
                        voice(JsonDocument.text(word, "speakerTag", "speakerLabel")),
                        seconds(word, "startTime", "startOffset"),
                        seconds(word, "endTime", "endOffset"),
                        Objects.requireNonNullElse(JsonDocument.text(word, "word"), "")))
                .toList();
    }

    private static @Nullable String voice(@Nullable String tag) {
        return tag == null || tag.equals("0") || tag.isBlank() ? null : tag;
    }

    private static boolean repeatsAll(JsonNode results, JsonNode last) {
        var tagged = words(last).stream().anyMatch(word -> word.voice() != null);
        var before = IntStream.range(0, results.size() - 1)
                .mapToObj(i -> words(results.path(i)))
                .flatMap(List::stream)
                .toList();
        return tagged
                && results.size() > 1
                && before.stream().allMatch(word -> word.voice() == null)
                && words(last).size() >= before.size();
    }

    private static List<Utterance> byVoice(List<Word> words) {
        var utterances = new ArrayList<Utterance>();
        for (var from = 0; from < words.size(); ) {
            var first = words.get(from);
            var to = from;
            var text = new StringBuilder();
            while (to < words.size() && Objects.equals(words.get(to).voice(), first.voice())) {
                Read.append(text, words.get(to++).text());
            }
            var span = Read.span(first.begin(), words.get(to - 1).end(), 1000);
            utterances.add(new Utterance(first.voice(), span, text.toString()));
            from = to;
        }
        return utterances;
    }

    private static List<Utterance> byResult(JsonNode results) {
        var channels = results.values().stream()
                        .map(result -> JsonDocument.text(result, "channelTag"))
                        .distinct()
                        .count()
                > 1;
        var utterances = new ArrayList<Utterance>();
        var before = 0.0;
        for (var result : results.values()) {
            var words = words(result);
            var voices = words.stream().map(Word::voice).distinct().toList();
            var end = seconds(result, "resultEndTime", "resultEndOffset");
            var text = JsonDocument.text(result.path("alternatives").path(0), "transcript");
            if (voices.size() > 1 && !channels) {
                utterances.addAll(byVoice(words));
            } else if (text != null) {
                var begin = words.isEmpty() || words.getFirst().begin() == null
                        ? Double.valueOf(before)
                        : words.getFirst().begin();
                var label = channels
                        ? "channel " + JsonDocument.text(result, "channelTag")
                        : words.isEmpty() ? null : words.getFirst().voice();
                utterances.add(new Utterance(label, Read.span(begin, end, 1000), text.strip()));
            }
            before = end == null ? before : end;
        }
        utterances.sort(
                Comparator.comparing(Utterance::span, Comparator.nullsFirst(Comparator.comparingLong(Span::beginMs))));
        return utterances;
    }

    private static @Nullable Double seconds(JsonNode node, String first, String second) {
        var text = JsonDocument.text(node, first, second);
        if (text == null || !text.matches("\\d{1,9}(\\.\\d{1,9})?s?")) {
            return null;
        }
        return Double.valueOf(text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
    }
}

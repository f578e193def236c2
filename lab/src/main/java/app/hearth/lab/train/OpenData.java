package app.hearth.lab.train;

import app.hearth.reading.Examples;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single sentences of open data sets, told in our labels. */
final class OpenData {

    private static final Map<String, String> EMOTIONS = Map.ofEntries(
            Map.entry("neutral", "neutral"),
            Map.entry("admiration", "pleased"),
            Map.entry("amusement", "pleased"),
            Map.entry("approval", "pleased"),
            Map.entry("caring", "pleased"),
            Map.entry("desire", "pleased"),
            Map.entry("excitement", "pleased"),
            Map.entry("gratitude", "pleased"),
            Map.entry("joy", "pleased"),
            Map.entry("love", "pleased"),
            Map.entry("optimism", "pleased"),
            Map.entry("pride", "pleased"),
            Map.entry("relief", "pleased"),
            Map.entry("confusion", "confused"),
            Map.entry("fear", "anxious"),
            Map.entry("nervousness", "anxious"),
            Map.entry("disappointment", "disappointed"),
            Map.entry("sadness", "disappointed"),
            Map.entry("grief", "disappointed"),
            Map.entry("remorse", "disappointed"),
            Map.entry("embarrassment", "disappointed"),
            Map.entry("annoyance", "frustrated"),
            Map.entry("disapproval", "frustrated"),
            Map.entry("anger", "angry"),
            Map.entry("disgust", "angry"));

    private static final JsonMapper JSON = JsonMapper.shared();
    private final Examples examples = new Examples();

    /** COLD (Deng et al. 2022): sentences with or without offensive language. */
    List<Sample> offensive(Path file) {
        return samples(
                file,
                line -> new Corpus.Label(
                        "neutral", 0, line.path("offensive").asInt() == 1 ? Set.of("offensive") : Set.of()));
    }

    /** GoEmotions (Demszky et al. 2020): sentences with one emotion that we have a word for. */
    List<Sample> emotions(Path file) {
        return samples(file, line -> {
            var emotions = line.path("emotions");
            var emotion = emotions.size() == 1 ? EMOTIONS.get(emotions.path(0).asString()) : null;
            return emotion == null
                    ? null
                    : new Corpus.Label(
                            emotion,
                            switch (emotion) {
                                case "neutral", "confused" -> 0;
                                case "pleased" -> 1;
                                default -> -1;
                            },
                            Set.of());
        });
    }

    private List<Sample> samples(Path file, Function<JsonNode, Corpus.@Nullable Label> labelling) {
        try (var lines = Files.lines(file)) {
            var samples = new ArrayList<Sample>();
            lines.map(JSON::readTree).forEach(line -> {
                var label = labelling.apply(line);
                if (label != null) {
                    var turn =
                            new Turn(Speaker.CUSTOMER, null, line.path("text").asString());
                    var features =
                            examples.of(new Transcript("-", null, null, null, null, List.of(turn), Outcome.UNKNOWN));
                    samples.add(Sample.of(
                            turn.text(), Objects.requireNonNull(features.get(0)), label, samples.size(), false));
                }
            });
            return samples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package app.hearth.lab.measure;

import app.hearth.reading.NeedVectors;
import app.hearth.reading.SentenceVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of questions of which it is known whether they ask the same. {@code NeedPairs FILE CORPUS} prints the share of
 * pairs of pairs in which the same question lies closer than another (AUC), by vectors of needs.
 *
 * @param texts those of the first pair, those of the second, and so on
 * @param same of each pair
 */
public record NeedPairs(List<String> texts, List<Boolean> same) {

    public static void main(String... arguments) {
        var pairs = in(Path.of(arguments[0]), arguments[1]);
        var closeness = pairs.closeness(NeedVectors.of(pairs.words()));
        System.out.printf(
                "%s: AUC %.4f of %d pairs%n",
                arguments[1], Ranking.auc(closeness, pairs.same()), pairs.same().size());
    }

    /** The pairs of a corpus in a file of several. */
    public static NeedPairs in(Path file, String corpus) {
        var texts = new ArrayList<String>();
        var same = new ArrayList<Boolean>();
        try (var lines = Files.lines(file)) {
            lines.map(JsonMapper.shared()::readTree)
                    .filter(line -> line.path("corpus").asString().equals(corpus))
                    .forEach(line -> {
                        texts.add(line.path("q1").asString());
                        texts.add(line.path("q2").asString());
                        same.add(line.path("same").asInt() == 1);
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new NeedPairs(texts, same);
    }

    /** The texts as needs are embedded. */
    public List<String> words() {
        return texts.stream().map(SentenceVectors::words).toList();
    }

    /** How close the two of each pair are, by a vector for each text. */
    public double[] closeness(List<float[]> vectors) {
        return IntStream.range(0, same.size())
                .mapToDouble(i -> SentenceVectors.closeness(vectors.get(2 * i), vectors.get(2 * i + 1)))
                .toArray();
    }
}

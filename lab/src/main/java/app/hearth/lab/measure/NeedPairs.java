package app.hearth.lab.measure;

import app.hearth.reading.NeedVectors;
import app.hearth.reading.SentenceVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how well vectors tell the same need from another, on pairs of questions: {@code NeedPairs FILE CORPUS}. Prints
 * the share of pairs of pairs in which the same question lies closer than another (AUC).
 */
public final class NeedPairs {

    private NeedPairs() {}

    public static void main(String... arguments) throws IOException {
        var texts = new ArrayList<String>();
        var same = new ArrayList<Boolean>();
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            lines.map(JsonMapper.shared()::readTree)
                    .filter(line -> line.path("corpus").asString().equals(arguments[1]))
                    .forEach(line -> {
                        texts.add(line.path("q1").asString());
                        texts.add(line.path("q2").asString());
                        same.add(line.path("same").asInt() == 1);
                    });
        }
        var vectors = NeedVectors.of(texts.stream().map(SentenceVectors::words).toList());
        var closeness = IntStream.range(0, same.size())
                .mapToDouble(i -> SentenceVectors.closeness(vectors.get(2 * i), vectors.get(2 * i + 1)))
                .toArray();
        System.out.printf("%s: AUC %.4f of %d pairs%n", arguments[1], Ranking.auc(closeness, same), same.size());
    }
}

package app.hearth.lab.train;

import app.hearth.lab.measure.NeedPairs;
import app.hearth.lab.measure.Ranking;
import app.hearth.reading.NeedVectors;
import app.hearth.reading.SentenceVectors;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether the same need lies closer than another (AFQMC): by vectors of needs, by plain n-grams, and by the model as it
 * came.
 */
final class EvidenceOfNeeds {

    private final NeedPairs pairs;
    private final Intervals intervals;

    EvidenceOfNeeds(Path file) {
        pairs = NeedPairs.in(file, "AFQMC");
        intervals = new Intervals(IntStream.range(0, pairs.same().size())
                .mapToObj(i -> "%06d".formatted(i))
                .toList());
    }

    void print() {
        var words = pairs.words();
        var grams = Ngrams.overlaps(pairs.texts());
        var turned = pairs.closeness(NeedVectors.of(words));
        var plain = pairs.closeness(SentenceVectors.of(words));
        Evidence.row(
                "same need (AFQMC), AUC",
                "0.5",
                auc(grams) + " cosine of their counts",
                auc(turned) + ", " + auc(plain) + " before turning");
    }

    private String auc(double[] closeness) {
        return intervals.of(drawn -> Ranking.auc(
                Arrays.stream(drawn).mapToDouble(i -> closeness[i]).toArray(),
                Arrays.stream(drawn).mapToObj(i -> pairs.same().get(i)).toList()));
    }
}

package app.hearth.lab.train;

import app.hearth.lab.measure.Ranking;
import app.hearth.lab.train.NeedGroups.Pair;
import app.hearth.reading.SentenceVectors;
import app.hearth.reading.embedding.Projection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns how need vectors are turned: {@code TrainNeeds OUT_FOLDER}. On one kind of processor the same texts give the
 * same bytes. Prints how well needs are told apart that it has not learned from (AUC, five folds of needs), and without
 * turning.
 */
public final class TrainNeeds {

    private static final int FOLDS = 5;
    private static final List<Double> LIMITS = List.of(0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9);

    private TrainNeeds() {}

    public static void main(String... arguments) throws IOException {
        for (var language : List.of(SentenceVectors.CHINESE, SentenceVectors.ENGLISH)) {
            var groups = NeedGroups.in("needs-%s.txt".formatted(language));
            var words = groups.texts().stream().map(SentenceVectors::words).toList();
            var turning = new Turning(SentenceVectors.of(words));
            tell(language, groups, turning);
            Files.write(
                    Path.of(arguments[0], "needs.%s.projection".formatted(language)),
                    Projection.write(turning.learn(groups.pairs())));
        }
    }

    private static void tell(String language, NeedGroups groups, Turning turning) {
        var same = groups.pairs().stream().map(Pair::same).toList();
        var plain = turning.closeness(turning.identity(), groups.pairs());
        var unseen = unseen(groups, turning);
        System.out.printf(
                "%s: %d needs, %d pairs, AUC %.3f, without turning %.3f%n",
                language, groups.groups(), same.size(), Ranking.auc(unseen, same), Ranking.auc(plain, same));
        for (var limit : LIMITS) {
            System.out.printf(
                    "  from %.2f: %.3f of the same, %.3f of the like%n",
                    limit, above(unseen, same, limit, true), above(unseen, same, limit, false));
        }
    }

    /** The closeness of each pair under a matrix that has not seen its need. */
    private static double[] unseen(NeedGroups groups, Turning turning) {
        var closeness = new double[groups.pairs().size()];
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var learned = turning.learn(groups.pairs().stream()
                    .filter(pair -> pair.group() % FOLDS != left)
                    .toList());
            var all = turning.closeness(learned, groups.pairs());
            IntStream.range(0, all.length)
                    .filter(i -> groups.pairs().get(i).group() % FOLDS == left)
                    .forEach(i -> closeness[i] = all[i]);
        }
        return closeness;
    }

    private static double above(double[] closeness, List<Boolean> same, double limit, boolean which) {
        return IntStream.range(0, closeness.length)
                .filter(i -> same.get(i) == which)
                .mapToDouble(i -> closeness[i] >= limit ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}

package app.hearth.practice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reached in all of an exam.
 *
 * @param satisfaction the mean over the customers; one who was not met counts 0
 * @param score the same of the score by the card; null where nothing was scored
 * @param accepted how many customers accepted
 * @param shares the mean share of each item, over the customers with whom it could be judged
 */
record ExamReached(double satisfaction, @Nullable Double score, int accepted, Map<String, Double> shares) {

    ExamReached {
        shares = Map.copyOf(shares);
    }

    /** From the sittings there are, of so many that belong to it. */
    static ExamReached of(List<TrainingSitting> sat, int length) {
        var results = sat.stream()
                .map(TrainingSitting::result)
                .filter(Objects::nonNull)
                .toList();
        var scores = results.stream()
                .map(TrainingResult::score)
                .filter(Objects::nonNull)
                .toList();
        return new ExamReached(
                results.stream().mapToDouble(TrainingResult::satisfaction).sum() / length,
                scores.isEmpty()
                        ? null
                        : (Double) (scores.stream().mapToDouble(it -> it).sum() / length),
                (int) sat.stream()
                        .filter(it -> it.ending() == TrainingEnding.ACCEPTED)
                        .count(),
                results.stream()
                        .flatMap(it -> it.items().entrySet().stream())
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, TreeMap::new, Collectors.averagingDouble(Map.Entry::getValue))));
    }
}

package app.hearth.lab.measure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well numbers put one kind before another. */
public final class Ranking {

    private Ranking() {}

    /** The share of pairs of one of the kind and one other in which the one of the kind has the higher number (AUC). */
    public static double auc(double[] numbers, List<Boolean> kind) {
        var order = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> numbers[i]))
                .toList();
        var others = 0L;
        var right = 0L;
        for (var i : order) {
            if (kind.get(i)) {
                right += others;
            } else {
                others++;
            }
        }
        return right / ((double) others * (numbers.length - others));
    }
}

package app.hearth.lab.measure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well numbers put one kind before another. */
public final class Ranking {

    private Ranking() {}

    /**
     * The share of pairs of one of the kind and one other in which the one of the kind has the higher number (AUC);
     * equal numbers count half.
     */
    public static double auc(double[] numbers, List<Boolean> kind) {
        var order = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> numbers[i]))
                .toList();
        var below = 0L;
        var right = 0.0;
        for (int i = 0, j; i < numbers.length; i = j) {
            var ofKind = 0L;
            for (j = i; j < numbers.length && numbers[order.get(j)] == numbers[order.get(i)]; j++) {
                ofKind += kind.get(order.get(j)) ? 1 : 0;
            }
            var others = j - i - ofKind;
            right += ofKind * (below + others / 2.0);
            below += others;
        }
        return right / ((double) below * (numbers.length - below));
    }
}

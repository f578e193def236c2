package app.hearth.lab.train;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Rank correlation. */
final class Ranks {

    private Ranks() {}

    /** Spearman's ρ with mean ranks for ties. */
    static double spearman(double[] x, double[] y) {
        var a = ranks(x);
        var b = ranks(y);
        var middle = (a.length - 1) / 2.0;
        var ab = 0.0;
        var aa = 0.0;
        var bb = 0.0;
        for (var i = 0; i < a.length; i++) {
            ab += (a[i] - middle) * (b[i] - middle);
            aa += (a[i] - middle) * (a[i] - middle);
            bb += (b[i] - middle) * (b[i] - middle);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        var ranks = new double[values.length];
        for (int i = 0, j; i < ranks.length; i = j) {
            for (j = i; j < ranks.length && values[order.get(j)] == values[order.get(i)]; j++) {}
            for (var k = i; k < j; k++) {
                ranks[order.get(k)] = (i + j - 1) / 2.0;
            }
        }
        return ranks;
    }
}

package app.hearth.lab.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Pairs of what is true and what was read, and how well they agree. */
public final class Figures {

    private final List<Double> truths = new ArrayList<>();
    private final List<Double> reads = new ArrayList<>();
    private final TreeMap<String, TreeMap<String, Integer>> table = new TreeMap<>();

    /** Takes in a pair of amounts. */
    public void add(double truth, double read) {
        truths.add(truth);
        reads.add(read);
    }

    void add(String truth, String read) {
        table.computeIfAbsent(truth, label -> new TreeMap<>()).merge(read, 1, Integer::sum);
    }

    /** Spearman's rank correlation with mean ranks for ties. */
    public double spearman() {
        var x = ranks(truths);
        var y = ranks(reads);
        var middle = (x.length - 1) / 2.0;
        var xy = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - middle) * (y[i] - middle))
                .sum();
        var xx = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - middle) * (x[i] - middle))
                .sum();
        var yy = IntStream.range(0, x.length)
                .mapToDouble(i -> (y[i] - middle) * (y[i] - middle))
                .sum();
        return xy / Math.sqrt(xx * yy);
    }

    /** The mean of the F1 of each label that occurs. */
    double macroF1() {
        return table.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    String perLabel() {
        var text = new StringBuilder();
        table.keySet().forEach(label -> text.append(" %s %.2f".formatted(label, f1(label))));
        return text.toString();
    }

    int count() {
        return Math.max(
                truths.size(),
                table.values().stream()
                        .flatMap(row -> row.values().stream())
                        .mapToInt(n -> n)
                        .sum());
    }

    private double f1(String label) {
        var hit = table.getOrDefault(label, new TreeMap<>()).getOrDefault(label, 0);
        var truth = table.getOrDefault(label, new TreeMap<>()).values().stream()
                .mapToInt(n -> n)
                .sum();
        var read = table.values().stream()
                .mapToInt(row -> row.getOrDefault(label, 0))
                .sum();
        return truth + read == 0 ? 0 : 2.0 * hit / (truth + read);
    }

    private static double[] ranks(List<Double> values) {
        var order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        var ranks = new double[values.size()];
        for (var i = 0; i < order.size(); ) {
            var j = i;
            while (j < order.size() && values.get(order.get(j)).equals(values.get(order.get(i)))) {
                j++;
            }
            for (var k = i; k < j; k++) {
                ranks[order.get(k)] = (i + j - 1) / 2.0;
            }
            i = j;
        }
        return ranks;
    }
}

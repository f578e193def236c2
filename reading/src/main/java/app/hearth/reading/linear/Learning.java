package app.hearth.reading.linear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns linear models from examples: logistic regression for yes and no, ridge regression for amounts, both with an L2
 * penalty, by LIBLINEAR's trust-region Newton method (Fan et al. 2008), which is deterministic.
 */
public final class Learning {

    private static final double TOLERANCE = 0.01;
    private static final int BIAS = 1;

    /** How much of a key's weight in learning stays the same for all keys where they are sharpened. */
    private static final double EVEN = 0.25;

    private final int[] keys;
    private final Feature[][] rows;

    /**
     * Prepares examples.
     *
     * @param examples what each example shows
     * @param fewest a key seen in fewer examples is left out
     */
    public Learning(List<Features> examples, int fewest) {
        var all = new int[examples.stream().mapToInt(Features::size).sum()];
        var count = 0;
        for (var example : examples) {
            var own = IntStream.range(0, example.size())
                    .map(example::key)
                    .distinct()
                    .toArray();
            System.arraycopy(own, 0, all, count, own.length);
            count += own.length;
        }
        Arrays.sort(all, 0, count);
        var kept = 0;
        for (int i = 0, j; i < count; i = j) {
            for (j = i; j < count && all[j] == all[i]; j++) {}
            if (j - i >= fewest) {
                all[kept++] = all[i];
            }
        }
        keys = Arrays.copyOf(all, kept);
        rows = examples.stream().map(this::row).toArray(Feature[][]::new);
    }

    /**
     * What to learn.
     *
     * @param target of the example at a position; for yes and no, above 0 is yes
     * @param weight how many times the example counts; 0 leaves it out
     * @param amount whether an amount is to be told, not yes or no
     * @param cost of a mistake against that of large weights, above 0
     * @param sharpened whether keys whose counts alone tell yes from no weigh in with more from the start (Wang and
     *     Manning 2012); it helps where examples are few
     */
    public record Task(
            String output,
            IntToDoubleFunction target,
            IntToDoubleFunction weight,
            boolean amount,
            double cost,
            boolean sharpened) {

        /** Nothing is sharpened. */
        public Task(
                String output, IntToDoubleFunction target, IntToDoubleFunction weight, boolean amount, double cost) {
            this(output, target, weight, amount, cost, false);
        }
    }

    /** Learns several outputs from the same examples. */
    public LinearModel fit(List<Task> tasks) {
        return fit(tasks, IntStream.range(0, rows.length).toArray());
    }

    /** Learns from some of the examples, the others kept aside to measure on. */
    public LinearModel fit(List<Task> tasks, int[] among) {
        var learned = new float[keys.length][tasks.size()];
        var bias = new float[tasks.size()];
        IntStream.range(0, tasks.size()).parallel().forEach(j -> {
            var weights = weights(tasks.get(j), among);
            for (var i = 0; i < keys.length; i++) {
                learned[i][j] = (float) weights[i];
            }
            bias[j] = (float) weights[keys.length];
        });
        return LinearModel.of(tasks.stream().map(Task::output).toList(), bias, keys, learned);
    }

    private double[] weights(Task task, int[] among) {
        var used = Arrays.stream(among)
                .filter(i -> task.weight().applyAsDouble(i) > 0)
                .toArray();
        var sharpness = task.sharpened() ? sharpness(task, used) : null;
        var problem = new Problem();
        var x = new ArrayList<Feature[]>();
        var y = new ArrayList<Double>();
        // LIBLINEAR knows no weights of examples; a weight of w is told as w copies.
        for (var i : used) {
            var row = sharpness == null ? rows[i] : scaled(rows[i], sharpness);
            for (var copy = 0; copy < Math.round(task.weight().applyAsDouble(i)); copy++) {
                x.add(row);
                y.add(
                        task.amount()
                                ? task.target().applyAsDouble(i)
                                : task.target().applyAsDouble(i) > 0 ? 1.0 : 0.0);
            }
        }
        problem.l = x.size();
        problem.n = keys.length + BIAS;
        problem.x = x.toArray(Feature[][]::new);
        problem.y = y.stream().mapToDouble(Double::doubleValue).toArray();
        problem.bias = 1;
        var weights = new double[keys.length + 1];
        var kinds = Arrays.stream(problem.y).distinct().count();
        if (kinds < 2) {
            weights[keys.length] =
                    task.amount() ? problem.l == 0 ? 0 : problem.y[0] : problem.l == 0 || problem.y[0] == 0 ? -6 : 6;
            return weights;
        }
        var parameter = new Parameter(
                task.amount() ? SolverType.L2R_L2LOSS_SVR : SolverType.L2R_LR, task.cost(), TOLERANCE, 1000, 0);
        Linear.disableDebugOutput();
        var model = Linear.train(problem, parameter);
        var sign = task.amount() || model.getLabels()[0] == 1 ? 1 : -1;
        var found = model.getFeatureWeights();
        for (var i = 0; i < weights.length; i++) {
            weights[i] = sign * found[i] * (sharpness == null || i == keys.length ? 1 : sharpness[i]);
        }
        return weights;
    }

    /** For each key how far its share among the yes is from that among the no. */
    private double[] sharpness(Task task, int[] used) {
        var yes = new double[keys.length];
        var no = new double[keys.length];
        Arrays.fill(yes, 1);
        Arrays.fill(no, 1);
        for (var i : used) {
            var counts = task.target().applyAsDouble(i) > 0 ? yes : no;
            for (var node : rows[i]) {
                if (node.getIndex() <= keys.length && node.getValue() > 0) {
                    counts[node.getIndex() - 1]++;
                }
            }
        }
        var level = Math.log(Arrays.stream(no).sum() / Arrays.stream(yes).sum());
        var sharpness = new double[keys.length];
        for (var i = 0; i < keys.length; i++) {
            sharpness[i] = EVEN + (1 - EVEN) * Math.abs(Math.log(yes[i] / no[i]) + level);
        }
        return sharpness;
    }

    private Feature[] scaled(Feature[] row, double[] sharpness) {
        var scaled = row.clone();
        for (var i = 0; i < row.length; i++) {
            if (row[i].getIndex() <= keys.length) {
                scaled[i] = new FeatureNode(row[i].getIndex(), row[i].getValue() * sharpness[row[i].getIndex() - 1]);
            }
        }
        return scaled;
    }

    private Feature[] row(Features example) {
        var sums = new java.util.TreeMap<Integer, Double>();
        for (var i = 0; i < example.size(); i++) {
            var at = Arrays.binarySearch(keys, example.key(i));
            if (at >= 0) {
                sums.merge(at + 1, (double) example.value(i), Double::sum);
            }
        }
        var nodes = new Feature[sums.size() + 1];
        var next = 0;
        for (var entry : sums.entrySet()) {
            nodes[next++] = new FeatureNode(entry.getKey(), entry.getValue());
        }
        nodes[next] = new FeatureNode(keys.length + BIAS, 1);
        return nodes;
    }
}

package app.hearth.lab.train;

import app.hearth.reading.linear.Learning;

/** What cross-validation says of one output. */
final class CrossValidation {

    private CrossValidation() {}

    /**
     * What to add to an output so that its F1 on unseen turns is best where it says yes above 0; at most 2 either way.
     */
    static double shift(Learning.Task task, double[][] unseen, int output) {
        if (task.amount()) {
            return 0;
        }
        var best = 0.0;
        var most = -1.0;
        for (var shift = -2.0; shift <= 2; shift += 0.1) {
            var hits = 0;
            var sum = 0;
            for (var i = 0; i < unseen.length; i++) {
                if (task.weight().applyAsDouble(i) > 0) {
                    var yes = unseen[i][output] + shift > 0;
                    var holds = task.target().applyAsDouble(i) > 0;
                    hits += yes && holds ? 1 : 0;
                    sum += (yes ? 1 : 0) + (holds ? 1 : 0);
                }
            }
            var f1 = 2.0 * hits / Math.max(1, sum);
            if (f1 > most) {
                most = f1;
                best = shift;
            }
        }
        return best;
    }

    /** What to multiply an amount with so that its sign, told beyond ±0.2, is right as often as can be (macro-F1). */
    static double factor(Learning.Task task, double[][] unseen, int output) {
        var best = 1.0;
        var most = -1.0;
        for (var factor = 0.6; factor <= 2.5; factor += 0.1) {
            var f1 = signs(task, unseen, output, factor);
            if (f1 > most) {
                most = f1;
                best = factor;
            }
        }
        return best;
    }

    private static double signs(Learning.Task task, double[][] unseen, int output, double factor) {
        var hits = new int[3];
        var sums = new int[3];
        for (var i = 0; i < unseen.length; i++) {
            var truth = sign(task.target().applyAsDouble(i));
            var said = sign(factor * unseen[i][output]);
            var weight = (int) task.weight().applyAsDouble(i);
            hits[truth] += truth == said ? weight : 0;
            sums[truth] += weight;
            sums[said] += weight;
        }
        return (2.0 * hits[0] / sums[0] + 2.0 * hits[1] / sums[1] + 2.0 * hits[2] / sums[2]) / 3;
    }

    private static int sign(double amount) {
        return amount > 0.2 ? 2 : amount < -0.2 ? 0 : 1;
    }

    static String of(Learning.Task task, double[][] unseen, int output) {
        if (task.amount()) {
            var error = 0.0;
            var spread = 0.0;
            for (var i = 0; i < unseen.length; i++) {
                error += Math.pow(unseen[i][output] - task.target().applyAsDouble(i), 2);
                spread += Math.pow(task.target().applyAsDouble(i), 2);
            }
            return "%-20s R² %.3f  macro-F1 of its sign %.3f"
                    .formatted(
                            task.output(),
                            1 - error / spread,
                            signs(task, unseen, output, factor(task, unseen, output)));
        }
        var hits = 0;
        var said = 0;
        var true_ = 0;
        for (var i = 0; i < unseen.length; i++) {
            if (task.weight().applyAsDouble(i) > 0) {
                var yes = unseen[i][output] > 0;
                var holds = task.target().applyAsDouble(i) > 0;
                hits += yes && holds ? 1 : 0;
                said += yes ? 1 : 0;
                true_ += holds ? 1 : 0;
            }
        }
        return "%-20s n %5d  precision %.3f  recall %.3f  F1 %.3f"
                .formatted(
                        task.output(),
                        true_,
                        1.0 * hits / Math.max(1, said),
                        1.0 * hits / Math.max(1, true_),
                        2.0 * hits / Math.max(1, said + true_));
    }
}

package app.hearth.reading;

import app.hearth.reading.ConversationReading.Satisfaction.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well labels and readings agree. Levels are 0 unsatisfied, 1 neutral, 2 satisfied. */
final class Agreement {

    private static final int LEVELS = 3;
    private static final double FARTHEST = 2;
    private static final double STEP = 0.1;
    private static final int ROUNDS = 3;
    private static final double EDGE = 0.5;
    private static final double MOOD = 0.2;

    private Agreement() {}

    static int of(Level level) {
        return switch (level) {
            case UNSATISFIED -> 0;
            case NEUTRAL -> 1;
            case SATISFIED -> 2;
        };
    }

    static Level level(int kind) {
        return kind == 0 ? Level.UNSATISFIED : kind == 1 ? Level.NEUTRAL : Level.SATISFIED;
    }

    /** The class of a mean of verdicts on −2…2. */
    static int classOf(double mean) {
        return mean < -EDGE ? 0 : mean > EDGE ? 2 : 1;
    }

    /** The class a valence on −1…1 speaks for. */
    static int of(double valence) {
        return valence < -MOOD ? 0 : valence > MOOD ? 2 : 1;
    }

    static int cut(double score, double low, double high) {
        return score <= low ? 0 : score >= high ? 2 : 1;
    }

    static double logistic(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    static int most(double[] scores, double[] shifts) {
        var best = 0;
        for (var j = 1; j < scores.length; j++) {
            if (scores[j] + shifts[j] > scores[best] + shifts[best]) {
                best = j;
            }
        }
        return best;
    }

    static double macroF1(int classes, int[] truth, int[] said) {
        var hits = new int[classes];
        var sums = new int[classes];
        for (var i = 0; i < truth.length; i++) {
            hits[truth[i]] += truth[i] == said[i] ? 1 : 0;
            sums[truth[i]]++;
            sums[said[i]]++;
        }
        var sum = 0.0;
        var shown = 0;
        for (var j = 0; j < classes; j++) {
            sum += sums[j] == 0 ? 0 : 2.0 * hits[j] / sums[j];
            shown += sums[j] == 0 ? 0 : 1;
        }
        return shown == 0 ? 0 : sum / shown;
    }

    static double f1(boolean[] truth, boolean[] said, int[] among) {
        var hits = 0;
        var sum = 0;
        for (var i : among) {
            hits += truth[i] && said[i] ? 1 : 0;
            sum += (truth[i] ? 1 : 0) + (said[i] ? 1 : 0);
        }
        return sum == 0 ? 0 : 2.0 * hits / sum;
    }

    /**
     * How much more is told right than by lot, whatever the shares of the classes: 0 by lot, 1 all right. Macro-F1
     * alone would let a guess look better than somebody who always tells the commonest.
     */
    static double informedness(int classes, int[] truth, int[] said) {
        var hits = new int[classes];
        var sums = new int[classes];
        for (var i = 0; i < truth.length; i++) {
            hits[truth[i]] += truth[i] == said[i] ? 1 : 0;
            sums[truth[i]]++;
        }
        var recall = 0.0;
        var shown = 0;
        for (var j = 0; j < classes; j++) {
            recall += sums[j] == 0 ? 0 : (double) hits[j] / sums[j];
            shown += sums[j] == 0 ? 0 : 1;
        }
        return shown < 2 ? 0 : (recall - 1) / (shown - 1);
    }

    /** The same for yes and no. */
    static double informedness(boolean[] truth, boolean[] said, int[] among) {
        var all = Arrays.stream(among).map(i -> truth[i] ? 1 : 0).toArray();
        return informedness(
                2, all, Arrays.stream(among).map(i -> said[i] ? 1 : 0).toArray());
    }

    /** Where to cut scores into three levels so that macro-F1 is best. */
    static double[] limits(double[] said, int[] levels) {
        var sorted = said.clone();
        Arrays.sort(sorted);
        var best = new double[] {-EDGE, EDGE};
        var most = -1.0;
        for (var a = 1; a < 40; a++) {
            for (var b = a + 1; b < 40; b++) {
                var low = sorted[sorted.length * a / 40];
                var high = sorted[sorted.length * b / 40];
                var cut = Arrays.stream(said).mapToInt(s -> cut(s, low, high)).toArray();
                var f1 = macroF1(LEVELS, levels, cut);
                if (f1 > most) {
                    most = f1;
                    best = new double[] {low, high};
                }
            }
        }
        return best;
    }

    /** What to add to the score of each class so that macro-F1 is best: one class after the other, a few times over. */
    static double[] shifts(int classes, double[][] scores, int[] truth) {
        var shifts = new double[classes];
        var most = macroF1(classes, truth, said(scores, shifts));
        for (var round = 0; round < ROUNDS; round++) {
            for (var j = 0; j < classes; j++) {
                var tried = shifts.clone();
                for (var step = -FARTHEST; step <= FARTHEST + STEP / 2; step += STEP) {
                    tried[j] = step;
                    var f1 = macroF1(classes, truth, said(scores, tried));
                    if (f1 > most) {
                        most = f1;
                        shifts[j] = step;
                    }
                }
            }
        }
        return shifts;
    }

    /** What to add to the score of one label so that F1 of telling it above 0 is best. */
    static double shift(double[][] scores, int label, boolean[] truth, int[] among) {
        var best = 0.0;
        var most = -1.0;
        for (var step = -FARTHEST; step <= FARTHEST + STEP / 2; step += STEP) {
            var hits = 0;
            var sum = 0;
            for (var i : among) {
                var said = scores[i][label] + step > 0;
                hits += said && truth[i] ? 1 : 0;
                sum += (said ? 1 : 0) + (truth[i] ? 1 : 0);
            }
            var f1 = sum == 0 ? 0 : 2.0 * hits / sum;
            if (f1 > most) {
                most = f1;
                best = step;
            }
        }
        return best;
    }

    static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    static int[] pick(int[] values, int[] places) {
        return Arrays.stream(places).map(i -> values[i]).toArray();
    }

    private static int[] said(double[][] scores, double[] shifts) {
        return Arrays.stream(scores).mapToInt(one -> most(one, shifts)).toArray();
    }

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
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        var ranks = new double[values.length];
        for (int i = 0, j; i < ranks.length; i = j) {
            j = i;
            while (j < ranks.length && values[order[j]] == values[order[i]]) {
                j++;
            }
            for (var k = i; k < j; k++) {
                ranks[order[k]] = (i + j - 1) / 2.0;
            }
        }
        return ranks;
    }
}

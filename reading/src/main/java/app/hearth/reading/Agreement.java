package app.hearth.reading;

import app.hearth.reading.ConversationReading.Satisfaction.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well verdicts and readings agree. Classes are 0 unsatisfied, 1 neutral, 2 satisfied. */
final class Agreement {

    private static final int CLASSES = 3;
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

    static int most(double[] scores, double[] shifts) {
        var best = 0;
        for (var j = 1; j < CLASSES; j++) {
            if (scores[j] + shifts[j] > scores[best] + shifts[best]) {
                best = j;
            }
        }
        return best;
    }

    static double macroF1(int[] truth, int[] said) {
        var hits = new int[CLASSES];
        var sums = new int[CLASSES];
        for (var i = 0; i < truth.length; i++) {
            hits[truth[i]] += truth[i] == said[i] ? 1 : 0;
            sums[truth[i]]++;
            sums[said[i]]++;
        }
        var sum = 0.0;
        for (var j = 0; j < CLASSES; j++) {
            sum += sums[j] == 0 ? 0 : 2.0 * hits[j] / sums[j];
        }
        return sum / CLASSES;
    }

    /** Where to cut scores into three classes so that macro-F1 is best. */
    static double[] limits(double[] said, int[] classes) {
        var sorted = said.clone();
        Arrays.sort(sorted);
        var best = new double[] {-EDGE, EDGE};
        var most = -1.0;
        for (var a = 1; a < 40; a++) {
            for (var b = a + 1; b < 40; b++) {
                var low = sorted[sorted.length * a / 40];
                var high = sorted[sorted.length * b / 40];
                var cut = Arrays.stream(said)
                        .mapToInt(s -> s <= low ? 0 : s >= high ? 2 : 1)
                        .toArray();
                var f1 = macroF1(classes, cut);
                if (f1 > most) {
                    most = f1;
                    best = new double[] {low, high};
                }
            }
        }
        return best;
    }

    /** What to add to the scores of each class so that macro-F1 is best. */
    static double[] shifts(double[][] unseen, int[] classes) {
        var best = new double[CLASSES];
        var most = -1.0;
        for (var a = -2.0; a <= 2.01; a += 0.1) {
            for (var b = -2.0; b <= 2.01; b += 0.1) {
                var shifts = new double[] {a, 0, b};
                var said = Arrays.stream(unseen)
                        .mapToInt(scores -> most(scores, shifts))
                        .toArray();
                var f1 = macroF1(classes, said);
                if (f1 > most) {
                    most = f1;
                    best = shifts;
                }
            }
        }
        return best;
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

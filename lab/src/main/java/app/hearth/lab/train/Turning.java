package app.hearth.lab.train;

import app.hearth.lab.train.NeedGroups.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a square matrix W so that the cosine of xW and yW tells whether x and y state the same need: logistic loss of
 * {@code STEEPNESS · cosine − LIMIT}, both kinds of pairs with the same weight, drawn towards the identity by a ridge.
 * Adam (Kingma &amp; Ba 2015) on all pairs at once, so that the same vectors give the same matrix.
 */
final class Turning {

    private static final double STEEPNESS = 20;
    private static final double LIMIT = 16;
    private static final double RIDGE = 0.01;
    private static final int STEPS = 40;
    private static final double RATE = 1e-3;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;

    /** How many rows are summed together, so that they stay in the cache; it divides the sizes of the vectors. */
    private static final int ROWS = 32;

    private final float[][] vectors;
    private final int size;

    Turning(List<float[]> vectors) {
        this.vectors = vectors.toArray(float[][]::new);
        this.size = this.vectors[0].length;
    }

    /** The matrix, row by row. */
    double[] learn(List<Pair> pairs) {
        var matrix = identity();
        var mean = new double[matrix.length];
        var square = new double[matrix.length];
        for (var step = 1; step <= STEPS; step++) {
            var slope = slope(matrix, pairs);
            var first = 1 - Math.pow(FIRST, step);
            var second = 1 - Math.pow(SECOND, step);
            for (var i = 0; i < matrix.length; i++) {
                mean[i] = FIRST * mean[i] + (1 - FIRST) * slope[i];
                square[i] = SECOND * square[i] + (1 - SECOND) * slope[i] * slope[i];
                matrix[i] -= RATE * (mean[i] / first) / (Math.sqrt(square[i] / second) + TINY);
            }
        }
        return matrix;
    }

    /** The cosine of each pair under a matrix. */
    double[] closeness(double[] matrix, List<Pair> pairs) {
        var turned = turned(matrix);
        var lengths = lengths(turned);
        return pairs.stream().mapToDouble(pair -> cosine(turned, lengths, pair)).toArray();
    }

    double[] identity() {
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++) {
            matrix[i * size + i] = 1;
        }
        return matrix;
    }

    private double[] slope(double[] matrix, List<Pair> pairs) {
        var turned = turned(matrix);
        var lengths = lengths(turned);
        var same = pairs.stream().filter(Pair::same).count();
        var pull = new double[vectors.length][size];
        for (var pair : pairs) {
            var cosine = cosine(turned, lengths, pair);
            var told = 1 / (1 + Math.exp(LIMIT - STEEPNESS * cosine));
            var weight = 0.5 / (pair.same() ? same : pairs.size() - same);
            var force = (told - (pair.same() ? 1 : 0)) * weight * STEEPNESS;
            draw(pull[pair.one()], turned, lengths, pair.one(), pair.other(), force, cosine);
            draw(pull[pair.other()], turned, lengths, pair.other(), pair.one(), force, cosine);
        }
        var slope = new double[matrix.length];
        IntStream.range(0, size / ROWS).parallel().forEach(block -> {
            for (var text = 0; text < vectors.length; text++) {
                for (var row = block * ROWS; row < (block + 1) * ROWS; row++) {
                    add(slope, row * size, pull[text], vectors[text][row]);
                }
            }
        });
        for (var i = 0; i < slope.length; i++) {
            slope[i] += RIDGE * (matrix[i] - (i % (size + 1) == 0 ? 1 : 0));
        }
        return slope;
    }

    /** What the cosine of two vectors changes with one of them. */
    private void draw(
            double[] pull, double[][] turned, double[] lengths, int of, int towards, double force, double cosine) {
        for (var i = 0; i < size; i++) {
            pull[i] += force
                    * (turned[towards][i] / lengths[towards] - cosine * turned[of][i] / lengths[of])
                    / lengths[of];
        }
    }

    private double[][] turned(double[] matrix) {
        var turned = new double[vectors.length][size];
        IntStream.range(0, vectors.length).parallel().forEach(text -> {
            for (var row = 0; row < size; row++) {
                var weight = vectors[text][row];
                for (var column = 0; column < size; column++) {
                    turned[text][column] += weight * matrix[row * size + column];
                }
            }
        });
        return turned;
    }

    private static void add(double[] to, int at, double[] what, double weight) {
        for (var i = 0; i < what.length; i++) {
            to[at + i] += weight * what[i];
        }
    }

    private static double[] lengths(double[][] turned) {
        return Arrays.stream(turned)
                .mapToDouble(vector -> Math.sqrt(product(vector, vector)))
                .toArray();
    }

    private static double cosine(double[][] turned, double[] lengths, Pair pair) {
        return product(turned[pair.one()], turned[pair.other()]) / (lengths[pair.one()] * lengths[pair.other()]);
    }

    private static double product(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

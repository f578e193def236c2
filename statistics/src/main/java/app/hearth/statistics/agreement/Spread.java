package app.hearth.statistics.agreement;

import java.util.Arrays;

/**
 * How far apart values are on a scale. On all three scales the squared distances of Krippendorff (2011) can be had
 * without comparing every pair: nominal ones by counting, interval ones by sums of squares, and ordinal ones as
 * interval ones between the middle ranks of the values.
 */
final class Spread {

    private final Scale scale;
    private final double[] values;

    /** @param values all values that occur */
    Spread(Scale scale, double[] values) {
        this.scale = scale;
        this.values =
                Arrays.stream(values).map(x -> x + 0.0).sorted().distinct().toArray();
    }

    int size() {
        return values.length;
    }

    /** The place of a value that occurs among all that do. */
    int place(double value) {
        return Arrays.binarySearch(values, value + 0.0);
    }

    /** Where each value stands on the scale when each occurs as often as told. */
    double[] positions(double[] often) {
        if (scale != Scale.ORDINAL) {
            return values;
        }
        var ranks = new double[often.length];
        double before = 0;
        for (var v = 0; v < often.length; v++) {
            ranks[v] = before + often[v] / 2;
            before += often[v];
        }
        return ranks;
    }

    /** The sum of weight · weight · squared distance over all ordered pairs of values. */
    double between(double[] weights, double[] positions) {
        var all = Arrays.stream(weights).sum();
        if (scale == Scale.NOMINAL) {
            return all * all - Arrays.stream(weights).map(w -> w * w).sum();
        }
        double centre = 0;
        for (var v = 0; v < weights.length; v++) {
            centre += weights[v] * positions[v] / all;
        }
        double squares = 0;
        for (var v = 0; v < weights.length; v++) {
            squares += weights[v] * (positions[v] - centre) * (positions[v] - centre);
        }
        return 2 * all * squares;
    }

    /** The squared distance of two values. */
    double squared(int one, int other, double[] positions) {
        if (scale == Scale.NOMINAL) {
            return one == other ? 0 : 1;
        }
        var apart = positions[one] - positions[other];
        return apart * apart;
    }
}

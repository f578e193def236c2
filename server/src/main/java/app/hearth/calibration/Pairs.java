package app.hearth.calibration;

import app.hearth.statistics.agreement.PairTable;
import app.hearth.statistics.agreement.Scale;
import app.hearth.statistics.agreement.Weighting;
import java.util.Arrays;
import java.util.List;

/** Lays what two raters said side by side. */
final class Pairs {

    private Pairs() {}

    /** Of the rows in which both said something; a row is a unit with one number of each. */
    static PairTable table(List<double[]> rows) {
        var given = given(rows);
        var values = given.stream()
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        return PairTable.of(places(given, values, 0), places(given, values, 1), Math.max(2, values.length));
    }

    /** Two columns of a table. */
    static List<double[]> columns(double[][] table, int first, int second) {
        return Arrays.stream(table)
                .map(row -> new double[] {row[first], row[second]})
                .toList();
    }

    /** Those where both said something. */
    static List<double[]> given(List<double[]> rows) {
        return rows.stream()
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toList();
    }

    /** On a scale with more than yes and no a small difference weighs less than a large one. */
    static Weighting weighting(Scale scale) {
        return scale == Scale.NOMINAL ? Weighting.NONE : Weighting.QUADRATIC;
    }

    private static int[] places(List<double[]> rows, double[] values, int rater) {
        return rows.stream()
                .mapToInt(row -> Arrays.binarySearch(values, row[rater]))
                .toArray();
    }
}

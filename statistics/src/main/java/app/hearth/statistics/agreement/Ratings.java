package app.hearth.statistics.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who said what about which unit: one row a unit, one column a rater, NaN where a rater did not rate the unit. Codes
 * stand for the categories of a nominal scale, ascending codes for those of an ordinal one.
 */
public final class Ratings {

    private final double[][] byUnit;

    private Ratings(double[][] byUnit) {
        this.byUnit = byUnit;
    }

    /**
     * Ratings from a table, which is copied.
     *
     * @param byUnit byUnit[u][r] is what rater r gave unit u, NaN if nothing
     * @throws IllegalArgumentException for rows of different lengths or an infinite value
     */
    public static Ratings of(double[][] byUnit) {
        var raters = byUnit.length == 0 ? 0 : byUnit[0].length;
        for (var row : byUnit) {
            if (row.length != raters || Arrays.stream(row).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException(
                        "no ratings by %d raters: %s".formatted(raters, Arrays.toString(row)));
            }
        }
        return new Ratings(Arrays.stream(byUnit).map(double[]::clone).toArray(double[][]::new));
    }

    /** How many units there are, rated or not. */
    public int units() {
        return byUnit.length;
    }

    /** How many raters there are, whether they rated or not. */
    public int raters() {
        return byUnit.length == 0 ? 0 : byUnit[0].length;
    }

    /** The given ratings of each unit that has at least some number of them; the raters are no longer told apart. */
    double[][] given(int least) {
        return Arrays.stream(byUnit)
                .map(row -> Arrays.stream(row).filter(x -> !Double.isNaN(x)).toArray())
                .filter(given -> given.length >= least)
                .toArray(double[][]::new);
    }

    /** The given ratings of one unit. */
    double[] givenTo(int unit) {
        return Arrays.stream(byUnit[unit]).filter(x -> !Double.isNaN(x)).toArray();
    }

    /** For each unit what more than half of its raters said, NaN where nothing or only one said anything. */
    double[] majorities() {
        return IntStream.range(0, units())
                .mapToDouble(u -> {
                    var given = givenTo(u);
                    return Arrays.stream(given)
                            .filter(value -> given.length > 1
                                    && 2
                                                    * Arrays.stream(given)
                                                            .filter(x -> x == value)
                                                            .count()
                                            > given.length)
                            .findFirst()
                            .orElse(Double.NaN);
                })
                .toArray();
    }

    /** The units that every rater rated. */
    double[][] complete() {
        return Arrays.stream(byUnit)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }
}

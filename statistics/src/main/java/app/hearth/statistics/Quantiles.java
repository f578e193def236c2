package app.hearth.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Quantiles that more than one estimator needs. */
public final class Quantiles {

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private Quantiles() {}

    /** How many standard errors a two-sided normal interval reaches: 1.959964 for 0.95. */
    public static double normal(double level) {
        return NORMAL.inverseCumulativeProbability((1 + Figure.checkLevel(level)) / 2);
    }

    /** How many standard errors a two-sided interval by Student's t reaches. */
    public static double student(double level, double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + Figure.checkLevel(level)) / 2);
    }

    /**
     * The share of replicates to leave out at either end of a percentile interval. Resamples vary less than samples do,
     * by √((n−1)/n), and as if their variance were known; taking this share instead of 2.5 % makes up for both.
     *
     * @param units at least two
     */
    static double expandedTail(double level, int units) {
        return NORMAL.cumulativeProbability(-Math.sqrt(units / (units - 1.0)) * student(level, units - 1.0));
    }

    /**
     * The quantile of sorted values, interpolated between neighbours (type 7 of Hyndman and Fan 1996).
     *
     * @param sorted ascending, not empty
     * @param share 0…1
     */
    public static double ofSorted(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

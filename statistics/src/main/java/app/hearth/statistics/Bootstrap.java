package app.hearth.statistics;

import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotIdentified;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.Well19937c;

/**
 * How sure a statistic is, by drawing whole units again with replacement and computing it anew (Efron and Tibshirani
 * 1993). Units are drawn, never single ratings: ratings of one unit belong together. The same seed draws the same units
 * on every machine.
 *
 * @param replicates how often units are drawn anew
 * @param seed where the random numbers start
 * @param level how often the interval shall hold the truth
 */
public record Bootstrap(int replicates, long seed, double level) {

    /** 2,000 replicates from a fixed seed, 95 %. */
    public static final Bootstrap USUAL = new Bootstrap(2_000, 20_190_409L, Figure.USUAL_LEVEL);

    /** If more replicates than this share are undefined, the interval would be of something else. */
    private static final double MOST_UNDEFINED = 0.05;

    /** @throws IllegalArgumentException for fewer than 100 replicates or a level outside of 0…1 */
    public Bootstrap {
        if (replicates < 100) {
            throw new IllegalArgumentException("too few replicates for an interval: " + replicates);
        }
        Figure.checkLevel(level);
    }

    /**
     * A statistic with its percentile interval.
     *
     * @param units how many units there are, at least one
     * @param statistic from how often each unit counts (an array of that length, reused, not to be kept) to a number,
     *     or NaN where it is undefined; must be defined where each unit counts once
     * @return not identified if more than 5 % of the replicates are undefined
     */
    public Estimate<Figure> estimate(int units, ToDoubleFunction<int[]> statistic) {
        var once = new int[units];
        Arrays.fill(once, 1);
        var value = statistic.applyAsDouble(once);
        var defined = defined(replicates(units, statistic));
        if (defined.length < replicates * (1 - MOST_UNDEFINED)) {
            return new NotIdentified<>(Reason.RARE_CATEGORY);
        }
        Arrays.sort(defined);
        var tail = (1 - level) / 2;
        return new Estimated<>(Figure.of(
                value, Quantiles.ofSorted(defined, tail), Quantiles.ofSorted(defined, 1 - tail), level, units));
    }

    /**
     * How often a difference is at least zero when units are drawn anew: the share of replicates, 0…1. Undefined ones
     * count as below.
     *
     * @param difference as the statistic of {@link #estimate}
     */
    public double shareNotNegative(int units, ToDoubleFunction<int[]> difference) {
        var least = Arrays.stream(replicates(units, difference)).filter(d -> d >= 0);
        return (double) least.count() / replicates;
    }

    private double[] replicates(int units, ToDoubleFunction<int[]> statistic) {
        var random = new Well19937c(seed);
        var times = new int[units];
        var found = new double[replicates];
        for (var r = 0; r < replicates; r++) {
            Arrays.fill(times, 0);
            for (var u = 0; u < units; u++) {
                times[random.nextInt(units)]++;
            }
            found[r] = statistic.applyAsDouble(times);
        }
        return found;
    }

    private static double[] defined(double[] found) {
        return Arrays.stream(found).filter(x -> !Double.isNaN(x)).toArray();
    }
}

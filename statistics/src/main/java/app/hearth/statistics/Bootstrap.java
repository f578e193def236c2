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
     * A statistic with its percentile interval, expanded for few units as Hesterberg (2015) has it.
     *
     * @param units how many units there are, at least two
     * @param statistic from how often each unit counts (an array of that length, reused, not to be kept) to a number,
     *     or NaN where it is undefined; must be defined where each unit counts once
     * @return not identified if more than 5 % of the replicates are undefined
     */
    public Estimate<Figure> estimate(int units, ToDoubleFunction<int[]> statistic) {
        return interval(units, statistic, replicates(units, statistic));
    }

    /**
     * A difference with its interval, and how often it is at least zero when units are drawn anew.
     *
     * @param difference as the statistic of {@link #estimate}; undefined replicates count as below zero
     */
    public Estimate<Lead> lead(int units, ToDoubleFunction<int[]> difference) {
        var found = replicates(units, difference);
        var reached = Arrays.stream(found).filter(d -> d >= 0).count();
        return interval(units, difference, found).map(figure -> new Lead(figure, (double) reached / replicates));
    }

    /**
     * A difference that shall not be below zero.
     *
     * @param sureness the share of replicates in which it is not, 0…1
     */
    public record Lead(Figure figure, double sureness) {}

    private Estimate<Figure> interval(int units, ToDoubleFunction<int[]> statistic, double[] found) {
        var once = new int[units];
        Arrays.fill(once, 1);
        var value = statistic.applyAsDouble(once);
        var defined = Arrays.stream(found).filter(x -> !Double.isNaN(x)).toArray();
        if (defined.length < replicates * (1 - MOST_UNDEFINED)) {
            return new NotIdentified<>(Reason.RARE_CATEGORY);
        }
        Arrays.sort(defined);
        var tail = Quantiles.expandedTail(level, units);
        return new Estimated<>(Figure.of(
                value, Quantiles.ofSorted(defined, tail), Quantiles.ofSorted(defined, 1 - tail), level, units));
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
}

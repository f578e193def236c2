package app.hearth.statistics.rates;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;
import java.util.Arrays;

/**
 * The share of successes in independent trials with Wilson's score interval (1927), which stays honest at few trials
 * and near 0 and 1.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * A share in 0…1 and its interval.
     *
     * @param successes 0…trials
     * @return too few where there was no trial at all
     * @throws IllegalArgumentException for successes outside of 0…trials
     */
    public static Estimate<Figure> share(int successes, int trials, double level) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("no share: %d of %d".formatted(successes, trials));
        }
        if (trials == 0) {
            return new NotEnough<>(Counted.UNITS, 0, 1);
        }
        return new Estimated<>(interval((double) successes / trials, trials, level, trials));
    }

    /**
     * The mean of values in 0…1, one from each independent trial. No such values vary more than yes and no with the
     * same mean do, so the interval of a share is at least as wide as it must be, and stays wide where all values are
     * alike.
     *
     * @return too few where there was no trial at all
     * @throws IllegalArgumentException for a value outside of 0…1
     */
    public static Estimate<Figure> mean(double[] values, double level) {
        if (Arrays.stream(values).anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new IllegalArgumentException("not all in 0…1: %s".formatted(Arrays.toString(values)));
        }
        if (values.length == 0) {
            return new NotEnough<>(Counted.UNITS, 0, 1);
        }
        var mean = Arrays.stream(values).sum() / values.length;
        return new Estimated<>(interval(Math.min(1, mean), values.length, level, values.length));
    }

    /**
     * How much higher one share or mean is than another that is independent of it: Newcombe's hybrid of the two score
     * intervals (1998, method 10).
     *
     * @param higher a share with its interval by Wilson
     * @param lower likewise, at the same level
     */
    public static Figure difference(Figure higher, Figure lower) {
        var down = Math.hypot(higher.value() - higher.lower(), lower.upper() - lower.value());
        var up = Math.hypot(higher.upper() - higher.value(), lower.value() - lower.lower());
        var difference = higher.value() - lower.value();
        return Figure.of(difference, difference - down, difference + up, higher.level(), higher.n() + lower.n());
    }

    /**
     * The interval for a share that is worth a number of independent trials, which need not be whole (Korn and Graubard
     * 1998).
     *
     * @param share 0…1
     * @param worth independent trials, above 0
     * @param n what is shown as the number of units
     */
    static Figure interval(double share, double worth, double level, int n) {
        var z = Quantiles.normal(level);
        var scale = 1 + z * z / worth;
        var centre = (share + z * z / (2 * worth)) / scale;
        var reach = z * Math.sqrt(share * (1 - share) / worth + z * z / (4 * worth * worth)) / scale;
        var lower = share == 0 ? 0 : Math.max(0, centre - reach);
        var upper = share == 1 ? 1 : Math.min(1, centre + reach);
        return Figure.of(share, lower, upper, level, n);
    }
}

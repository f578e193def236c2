package app.hearth.statistics.rates;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;

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

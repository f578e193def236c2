package app.hearth.statistics.agreement;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import app.hearth.statistics.rates.Wilson;
import java.util.Arrays;

/**
 * Plain agreement among any number of raters, to be shown beside a coefficient: with rare failures alpha and kappa
 * collapse although nearly all verdicts agree, and only these figures tell why.
 */
public final class Agreement {

    /** With fewer units that carry a class than this, nothing is told about the class. */
    public static final int FEWEST_CASES = 5;

    private Agreement() {}

    /**
     * The chance that two ratings of the same unit are the same, 0…1: the share of agreeing pairs in each unit,
     * averaged over units.
     *
     * @return too few where fewer than 10 units have two ratings
     */
    public static Estimate<Figure> percent(Ratings ratings, Bootstrap bootstrap) {
        var units = ratings.given(2);
        if (units.length < Alpha.FEWEST_UNITS) {
            return new NotEnough<>(Counted.SHARED_UNITS, units.length, Alpha.FEWEST_UNITS);
        }
        var shares = Arrays.stream(units).mapToDouble(Agreement::agreeing).toArray();
        if (Arrays.stream(shares).allMatch(share -> share == 1)) {
            return Wilson.share(units.length, units.length, bootstrap.level());
        }
        return bootstrap.estimate(units.length, times -> weighted(shares, times));
    }

    /**
     * Of the ratings that name a class, the share that another rater of the same unit confirms, 0…1 (specific agreement
     * for many raters, de Vet et al. 2017).
     *
     * @param value the class, as it stands in the ratings
     * @return too few cases where the class was named for fewer than 5 units
     */
    public static Estimate<Figure> ofClass(Ratings ratings, double value, Bootstrap bootstrap) {
        var units = ratings.given(2);
        if (units.length < Alpha.FEWEST_UNITS) {
            return new NotEnough<>(Counted.SHARED_UNITS, units.length, Alpha.FEWEST_UNITS);
        }
        var named =
                Arrays.stream(units).mapToDouble(unit -> naming(unit, value)).toArray();
        var confirmed = new double[units.length];
        for (var u = 0; u < units.length; u++) {
            confirmed[u] = named[u] * (named[u] - 1) / (units[u].length - 1);
        }
        var cases = (int) Arrays.stream(named).filter(count -> count > 0).count();
        if (cases < FEWEST_CASES) {
            return new NotEnough<>(Counted.CASES, cases, FEWEST_CASES);
        }
        if (Arrays.equals(named, confirmed)) {
            return new Estimated<>(Unanimous.figure(cases, 1, bootstrap.level()));
        }
        return bootstrap.estimate(units.length, times -> dot(confirmed, times) / dot(named, times));
    }

    private static double agreeing(double[] unit) {
        double same = 0;
        for (var rating : unit) {
            same += naming(unit, rating) - 1;
        }
        return same / (unit.length * (unit.length - 1.0));
    }

    private static double naming(double[] unit, double value) {
        double count = 0;
        for (var rating : unit) {
            count += rating == value ? 1 : 0;
        }
        return count;
    }

    private static double weighted(double[] values, int[] times) {
        return dot(values, times) / values.length;
    }

    private static double dot(double[] values, int[] times) {
        double sum = 0;
        for (var u = 0; u < values.length; u++) {
            sum += values[u] * times[u];
        }
        return sum;
    }
}

package app.hearth.statistics.agreement;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Reason;
import java.util.Arrays;

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, up to 1, 0 at chance (Krippendorff 2011). It takes any
 * number of raters and ratings missing, which makes it the usual coefficient here. Units with a single rating say
 * nothing about agreement and are left out.
 */
public final class Alpha {

    /** With fewer units that two rated than this, alpha is not told. */
    public static final int FEWEST_UNITS = 10;

    private final Spread spread;
    private final int[][] places;

    private Alpha(Spread spread, int[][] places) {
        this.spread = spread;
        this.places = places;
    }

    /**
     * Alpha with its interval from drawing units anew.
     *
     * @return too few where fewer than 10 units have two ratings; not identified where all ratings are the same or all
     *     but a few
     */
    public static Estimate<Figure> of(Ratings ratings, Scale scale, Bootstrap bootstrap) {
        var alpha = over(ratings, scale);
        var units = alpha.places.length;
        if (units < FEWEST_UNITS) {
            return new NotEnough<>(Counted.SHARED_UNITS, units, FEWEST_UNITS);
        }
        if (alpha.spread.size() < 2) {
            return new NotIdentified<>(Reason.ONE_CATEGORY);
        }
        if (Arrays.stream(alpha.places)
                .allMatch(unit -> Arrays.stream(unit).distinct().count() == 1)) {
            return new Estimated<>(Unanimous.figure(units, alpha.unlike(), bootstrap.level()));
        }
        return bootstrap.estimate(units, alpha::value);
    }

    static Alpha over(Ratings ratings, Scale scale) {
        var given = ratings.given(2);
        var spread = new Spread(
                scale, Arrays.stream(given).flatMapToDouble(Arrays::stream).toArray());
        var places = Arrays.stream(given)
                .map(unit -> Arrays.stream(unit).mapToInt(spread::place).toArray())
                .toArray(int[][]::new);
        return new Alpha(spread, places);
    }

    /** Alpha when each unit counts as often as told; NaN where only one value is left. */
    double value(int[] times) {
        var often = often(times);
        var positions = spread.positions(often);
        double observed = 0;
        for (var u = 0; u < places.length; u++) {
            if (times[u] > 0) {
                observed += times[u] * within(places[u], positions) / (places[u].length - 1);
            }
        }
        var expected = spread.between(often, positions);
        var all = Arrays.stream(often).sum();
        return Arrays.stream(often).filter(count -> count > 0).count() < 2
                ? Double.NaN
                : 1 - (all - 1) * observed / expected;
    }

    double value() {
        var once = new int[places.length];
        Arrays.fill(once, 1);
        return value(once);
    }

    private double[] often(int[] times) {
        var often = new double[spread.size()];
        for (var u = 0; u < places.length; u++) {
            for (var place : places[u]) {
                often[place] += times[u];
            }
        }
        return often;
    }

    /** The sum of squared distances over all ordered pairs of ratings of one unit. */
    private double within(int[] unit, double[] positions) {
        double sum = 0;
        for (var one = 0; one < unit.length; one++) {
            for (var other = 0; other < one; other++) {
                sum += 2 * spread.squared(unit[one], unit[other], positions);
            }
        }
        return sum;
    }

    private double unlike() {
        var once = new int[places.length];
        Arrays.fill(once, 1);
        var often = often(once);
        var all = Arrays.stream(often).sum();
        return 1
                - Arrays.stream(often).map(count -> count * count / (all * all)).sum();
    }
}

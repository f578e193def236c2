package app.hearth.statistics.raters;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a rater has begun to score otherwise than before: an exponentially weighted moving average of the deviations
 * from what others lead one to expect (Roberts 1959; Lucas and Saccucci 1990). Recent scores weigh most, so that a
 * change shows within a few of them and a single odd one does not. Without drift it errs once in some 240 scores; a
 * drift of one standard deviation shows within nine.
 *
 * @param limit how far from zero the average may stray, in points
 * @param points one for each deviation, in order
 */
public record DriftChart(double limit, List<Point> points) {

    /** How much the newest deviation weighs. */
    public static final double NEWEST = 0.2;

    /** How many standard deviations of the average lie between zero and the limit. */
    public static final double WIDTH = 2.7;

    /** With fewer deviations no chart is drawn. */
    public static final int FEWEST_DEVIATIONS = 10;

    /** The average after a deviation, and whether it is beyond the limit. */
    public record Point(double average, boolean beyond) {}

    /** Copies its points. */
    public DriftChart {
        points = List.copyOf(points);
    }

    /**
     * The chart of one rater.
     *
     * @param deviations in order of time, such as one rater's of {@link LeaveOneOut}; NaN is passed over
     * @param sigma their standard deviation while nothing drifts, such as the root of the residual variance; above 0
     * @return too few with fewer than 10 deviations
     */
    public static Estimate<DriftChart> of(double[] deviations, double sigma) {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("no standard deviation: " + sigma);
        }
        var given = Arrays.stream(deviations).filter(d -> !Double.isNaN(d)).toArray();
        if (given.length < FEWEST_DEVIATIONS) {
            return new NotEnough<>(Counted.SHARED_UNITS, given.length, FEWEST_DEVIATIONS);
        }
        var limit = limitFor(sigma);
        var points = new ArrayList<Point>();
        double average = 0;
        for (var deviation : given) {
            average = NEWEST * deviation + (1 - NEWEST) * average;
            points.add(new Point(average, Math.abs(average) > limit));
        }
        return new Estimated<>(new DriftChart(limit, points));
    }

    /** The limit: 0.9 standard deviations. */
    static double limitFor(double sigma) {
        return WIDTH * Math.sqrt(NEWEST / (2 - NEWEST)) * sigma;
    }

    /** Whether the rater is beyond the limit now. */
    public boolean drifting() {
        return points.getLast().beyond();
    }
}

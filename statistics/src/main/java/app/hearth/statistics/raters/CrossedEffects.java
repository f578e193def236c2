package app.hearth.statistics.raters;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;
import app.hearth.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Each score as mean + unit + rater + residual, units and raters drawn from many: variances by restricted maximum
 * likelihood, severities as best linear unbiased predictions (Henderson 1975; Bates et al. 2015). It does not want
 * everybody to have scored everything, only that raters hang together over shared units.
 */
public final class CrossedEffects {

    /** With fewer raters a severity would say as much of the others as of the one. */
    public static final int FEWEST_RATERS = 3;

    /** With fewer units that more than one scored, severity and unit cannot be told apart well enough. */
    public static final int FEWEST_SHARED_UNITS = 10;

    private final Scores scores;
    private final double centre;
    private final double level;
    private final List<UnitSums> units;
    private final Solution solution;
    private final Variances variances;

    private CrossedEffects(Scores scores, double centre, double level, Solution solution) {
        this.scores = scores;
        this.centre = centre;
        this.level = level;
        this.solution = solution;
        units = UnitSums.of(scores, centre);
        variances = new Variances(
                Math.pow(solution.ofUnits(), 2) * solution.residual(),
                Math.pow(solution.ofRaters(), 2) * solution.residual(),
                solution.residual());
    }

    /**
     * Fits the model. A few thousand units by a hundred raters take a second or so.
     *
     * @return too few with fewer than 3 raters or 10 units scored more than once; not identified where raters fall into
     *     groups without a common unit, where all scores are the same, or where no residual is left
     */
    public static Estimate<CrossedEffects> fit(Scores scores, double level) {
        Figure.checkLevel(level);
        if (scores.raters() < FEWEST_RATERS) {
            return new NotEnough<>(Counted.RATERS, scores.raters(), FEWEST_RATERS);
        }
        if (scores.sharedUnits() < FEWEST_SHARED_UNITS) {
            return new NotEnough<>(Counted.SHARED_UNITS, scores.sharedUnits(), FEWEST_SHARED_UNITS);
        }
        if (!scores.connected()) {
            return new NotIdentified<>(Reason.DISCONNECTED);
        }
        var centre = scores.mean();
        var total = IntStream.range(0, scores.count())
                .mapToDouble(i -> Math.pow(scores.score(i) - centre, 2))
                .sum();
        if (total < 1e-12) {
            return new NotIdentified<>(Reason.NO_VARIATION);
        }
        var best = best(new AbsorbedEquations(scores, centre));
        return best.residual() < 1e-6 * total / scores.count()
                ? new NotIdentified<>(Reason.NO_RESIDUAL)
                : new Estimated<>(new CrossedEffects(scores, centre, level, best));
    }

    private static Solution best(AbsorbedEquations equations) {
        var search = new SimplexOptimizer(1e-14, 1e-11);
        var found = search.optimize(
                new MaxEval(2_000),
                new ObjectiveFunction(
                        at -> equations.solve(bounded(at[0]), bounded(at[1])).deviance()),
                GoalType.MINIMIZE,
                new InitialGuess(new double[] {1, 0.5}),
                new NelderMeadSimplex(new double[] {0.5, 0.25}));
        return equations.solve(bounded(found.getPoint()[0]), bounded(found.getPoint()[1]));
    }

    /** A standard deviation and its negative are the same; beyond 10,000 there is no residual worth the name. */
    private static double bounded(double ratio) {
        return Math.min(Math.abs(ratio), 1e4);
    }

    /** How much of the scores' variance is between units, between raters and neither. */
    public Variances variances() {
        return variances;
    }

    /** What an average unit scores with the average of these raters. */
    public double mean() {
        return centre + solution.mean();
    }

    /**
     * How many points more than the average of these raters one gives, drawn towards zero where the scores are few;
     * below zero for a strict one.
     *
     * @param rater 0…R−1; the figure's n counts the rater's scores
     */
    public Figure severity(int rater) {
        return around(solution.severity(rater), solution.severityVariance(rater), scores.ofRater(rater));
    }

    /** The standard error of a rater's severity. */
    public double severityError(int rater) {
        return Math.sqrt(solution.severityVariance(rater));
    }

    /**
     * What a unit scored after the severities of its raters are taken off: the mean of score − severity.
     *
     * @param unit 0…U−1; the figure's n counts the unit's scores
     */
    public Figure adjusted(int unit) {
        var sums = units.get(unit);
        var value = centre + sums.sum() / sums.count() + adjustment(unit);
        return around(value, solution.adjustedVariance(sums), sums.count());
    }

    /** By how many points that differs from the plain mean of the unit's scores. To be shown beside it. */
    public double adjustment(int unit) {
        return -units.get(unit).meanOver(solution.severities());
    }

    /**
     * What the average of these raters would give a unit, drawn towards the mean of all units as far as its scores are
     * few and noisy.
     */
    public Figure expected(int unit) {
        var sums = units.get(unit);
        return around(mean() + solution.unit(sums), solution.unitVariance(sums), sums.count());
    }

    /** The severities of all raters, in order; above zero for lenient ones. */
    public double[] severities() {
        return solution.severities();
    }

    private Figure around(double value, double variance, int n) {
        return Figure.around(value, Quantiles.normal(level) * Math.sqrt(variance), level, n);
    }
}

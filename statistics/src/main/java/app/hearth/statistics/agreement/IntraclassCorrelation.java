package app.hearth.statistics.agreement;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Reason;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * How much of the variance of total scores is between units, by the three designs of Shrout and Fleiss (1979), with the
 * intervals of McGraw and Wong (1996). It wants every rater to have rated every unit; units with a rating missing are
 * left out. With many missing use the variances of crossed effects instead.
 */
public final class IntraclassCorrelation {

    /** With fewer complete units than this it is not told. */
    public static final int FEWEST_UNITS = 10;

    private final int units;
    private final int raters;
    private final double level;
    private final double betweenUnits;
    private final double withinUnits;
    private final double betweenRaters;
    private final double residual;

    private IntraclassCorrelation(double[][] scores, double level) {
        units = scores.length;
        raters = scores[0].length;
        this.level = level;
        var squares = new Squares(scores);
        betweenUnits = squares.units() / (units - 1.0);
        betweenRaters = squares.raters() / (raters - 1.0);
        residual = squares.residual() / ((units - 1.0) * (raters - 1.0));
        withinUnits = (squares.raters() + squares.residual()) / (units * (raters - 1.0));
    }

    /**
     * The correlations of a table of scores.
     *
     * @param ratings scores on one scale of points
     * @return too few where fewer than 10 units were rated by every one of at least two raters; not identified where
     *     all scores of all units are the same or no residual is left
     */
    public static Estimate<IntraclassCorrelation> of(Ratings ratings, double level) {
        Figure.checkLevel(level);
        if (ratings.raters() < 2) {
            return new NotEnough<>(Counted.RATERS, ratings.raters(), 2);
        }
        var complete = ratings.complete();
        if (complete.length < FEWEST_UNITS) {
            return new NotEnough<>(Counted.SHARED_UNITS, complete.length, FEWEST_UNITS);
        }
        return over(complete, level);
    }

    static Estimate<IntraclassCorrelation> over(double[][] complete, double level) {
        var found = new IntraclassCorrelation(complete, level);
        if (found.betweenUnits < 1e-12) {
            return new NotIdentified<>(Reason.NO_VARIATION);
        }
        return found.residual < 1e-12 ? new NotIdentified<>(Reason.NO_RESIDUAL) : new Estimated<>(found);
    }

    /** ICC(1,1): each unit has raters of its own. */
    public Figure oneWay() {
        return figure(ratio(betweenUnits / withinUnits), oneWayF(true), oneWayF(false));
    }

    /** ICC(2,1), absolute agreement of a single rater drawn from many: the one to use. */
    public Figure absolute() {
        var value = (betweenUnits - residual)
                / (betweenUnits + (raters - 1) * residual + raters * (betweenRaters - residual) / units);
        return absoluteInterval(value);
    }

    /** ICC(3,1), consistency of these very raters, whose severities do not count. */
    public Figure consistency() {
        return figure(ratio(betweenUnits / residual), consistencyF(true), consistencyF(false));
    }

    /** ICC(1,k), (2,k) or (3,k): the same for the mean of all k raters, from the one for a single rater. */
    public Figure averaged(Figure single) {
        DoubleUnaryOperator stepUp = icc -> raters * icc / (1 + (raters - 1) * icc);
        return single.rescaled(stepUp);
    }

    private double oneWayF(boolean lower) {
        return bound(betweenUnits / withinUnits, units - 1.0, units * (raters - 1.0), lower);
    }

    private double consistencyF(boolean lower) {
        return bound(betweenUnits / residual, units - 1.0, (units - 1.0) * (raters - 1.0), lower);
    }

    private double bound(double f, double above, double below, boolean lower) {
        return ratio(lower ? f / quantile(above, below) : f * quantile(below, above));
    }

    /** Satterthwaite's degrees of freedom for the mean square of raters and residual together. */
    private Figure absoluteInterval(double icc) {
        var a = raters * icc / (units * (1 - icc));
        var b = 1 + raters * icc * (units - 1) / (units * (1 - icc));
        var raterPart = a * betweenRaters;
        var residualPart = b * residual;
        var freedom = Math.pow(raterPart + residualPart, 2)
                / (raterPart * raterPart / (raters - 1.0)
                        + residualPart * residualPart / ((units - 1.0) * (raters - 1.0)));
        var noise = raters * betweenRaters + (raters * units - raters - units) * residual;
        var low = quantile(units - 1.0, freedom);
        var high = quantile(freedom, units - 1.0);
        var lower = units * (betweenUnits - low * residual) / (low * noise + units * betweenUnits);
        var upper = units * (high * betweenUnits - residual) / (noise + units * high * betweenUnits);
        return figure(icc, lower, upper);
    }

    private double ratio(double f) {
        return (f - 1) / (f + raters - 1);
    }

    private double quantile(double above, double below) {
        return new FDistribution(above, below).inverseCumulativeProbability((1 + level) / 2);
    }

    private Figure figure(double value, double lower, double upper) {
        return Figure.of(value, lower, upper, level, units);
    }
}

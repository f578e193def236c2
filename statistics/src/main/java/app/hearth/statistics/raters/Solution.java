package app.hearth.statistics.raters;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * The equations solved at some variances.
 *
 * @param effects of the raters in units of their standard deviation, and the mean as the last
 * @param residual the variance of the residual that fits best
 */
record Solution(
        double ofUnits,
        double ofRaters,
        RealVector effects,
        CholeskyDecomposition factors,
        double logDeterminant,
        double residual,
        int count) {

    /** Minus twice the restricted log likelihood: the smaller, the better the variances fit. */
    double deviance() {
        return logDeterminant + (count - 1) * (1 + Math.log(2 * Math.PI * residual));
    }

    /** What an average unit gets from the average of these raters. */
    double mean() {
        return effects.dotProduct(average());
    }

    /** How far a rater is from the average of these raters. */
    double severity(int rater) {
        return effects.dotProduct(apart(rater));
    }

    /** The variance of the error of a rater's severity. */
    double severityVariance(int rater) {
        var apart = apart(rater);
        return residual * product(apart, apart);
    }

    /**
     * The part of a unit's score above the mean that is its own, drawn towards zero as far as its scores are few and
     * noisy.
     */
    double unit(UnitSums unit) {
        var rest = unit.sum() - unit.count() * effects.dotProduct(border(unit));
        return ofUnits * ofUnits / diagonal(unit) * rest;
    }

    /** The variance of the error of mean + unit. */
    double unitVariance(UnitSums unit) {
        var mean = average();
        var border = border(unit).mapMultiply(ofUnits * unit.count() / diagonal(unit));
        var own = 1 / diagonal(unit) + product(border, border);
        return residual * (ofUnits * ofUnits * own + product(mean, mean) - 2 * ofUnits * product(border, mean));
    }

    /** The variance of the error of the unit's plain mean after the severities of its raters are taken off. */
    double adjustedVariance(UnitSums unit) {
        var border = border(unit);
        var raters = border.subtract(average());
        return residual * (1.0 / unit.count() + product(raters, raters) - 2 * product(raters, border) / diagonal(unit));
    }

    double[] severities() {
        var severities = new double[effects.getDimension() - 1];
        for (var rater = 0; rater < severities.length; rater++) {
            severities[rater] = severity(rater);
        }
        return severities;
    }

    private double diagonal(UnitSums unit) {
        return ofUnits * ofUnits * unit.count() + 1;
    }

    /** The mean over its scores of the columns they are in. */
    private RealVector border(UnitSums unit) {
        var border = onMean();
        unit.byRater().forEach((rater, times) -> border.setEntry(rater, ofRaters * times / unit.count()));
        return border;
    }

    /** The mean and the average of the raters. */
    private RealVector average() {
        var raters = effects.getDimension() - 1;
        var average = new ArrayRealVector(raters + 1, ofRaters / raters);
        average.setEntry(raters, 1);
        return average;
    }

    /** One rater less the average of them all. */
    private RealVector apart(int rater) {
        var apart = onMean().subtract(average());
        apart.addToEntry(rater, ofRaters);
        return apart;
    }

    private RealVector onMean() {
        var mean = new ArrayRealVector(effects.getDimension());
        mean.setEntry(effects.getDimension() - 1, 1);
        return mean;
    }

    private double product(RealVector one, RealVector other) {
        return one.dotProduct(factors.getSolver().solve(other));
    }
}

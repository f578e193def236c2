package app.hearth.statistics.raters;

import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Henderson's mixed-model equations of score = mean + unit + rater + residual, with the thousands of units taken out
 * beforehand, so that what is left has one row for each rater and one for the mean. Units that were scored equally
 * often enter alike, whence their sums are made once and every trial of variances costs no more than raters cubed.
 *
 * <p>Effects are held in units of their own standard deviation, and standard deviations in units of the residual's, as
 * in lme4 (Bates et al. 2015): so a variance of zero is an ordinary point and not an edge.
 */
final class AbsorbedEquations {

    /** The sums over all units that were scored equally often. */
    private static final class Group {
        private int units;
        private final RealMatrix products;
        private final RealVector withScores;
        private double squares;

        Group(int size) {
            products = new Array2DRowRealMatrix(size, size);
            withScores = new ArrayRealVector(size);
        }
    }

    private final int raters;
    private final int count;
    private final Map<Integer, Group> groups = new TreeMap<>();
    private final double[] plain;
    private final double[] plainWithScores;
    private final double squares;

    AbsorbedEquations(Scores scores, double centre) {
        raters = scores.raters();
        count = scores.count();
        plain = new double[raters + 1];
        plainWithScores = new double[raters + 1];
        var byUnit = UnitSums.of(scores, centre);
        double sum = 0;
        for (var i = 0; i < count; i++) {
            var score = scores.score(i) - centre;
            plain[scores.rater(i)]++;
            plainWithScores[scores.rater(i)] += score;
            plainWithScores[raters] += score;
            sum += score * score;
        }
        plain[raters] = count;
        squares = sum;
        for (var unit : byUnit) {
            add(groups.computeIfAbsent(unit.count(), size -> new Group(raters + 1)), unit);
        }
    }

    private void add(Group group, UnitSums unit) {
        group.units++;
        group.squares += unit.sum() * unit.sum();
        for (var one : unit.columns(raters)) {
            group.withScores.addToEntry(one, unit.times(one) * unit.sum());
            for (var other : unit.columns(raters)) {
                group.products.addToEntry(one, other, unit.times(one) * unit.times(other));
            }
        }
    }

    /**
     * Solves the equations.
     *
     * @param ofUnits the standard deviation of units over that of the residual
     * @param ofRaters the same of raters
     */
    Solution solve(double ofUnits, double ofRaters) {
        var left = new Array2DRowRealMatrix(raters + 1, raters + 1);
        var right = new ArrayRealVector(raters + 1);
        for (var column = 0; column <= raters; column++) {
            left.setEntry(column, column, plain[column]);
            left.setEntry(column, raters, plain[column]);
            left.setEntry(raters, column, plain[column]);
            right.setEntry(column, plainWithScores[column]);
        }
        var rest = squares;
        double logDeterminant = 0;
        RealMatrix reduced = left;
        RealVector reducedRight = right;
        for (var entry : groups.entrySet()) {
            var group = entry.getValue();
            var diagonal = ofUnits * ofUnits * entry.getKey() + 1;
            var taken = ofUnits * ofUnits / diagonal;
            logDeterminant += group.units * Math.log(diagonal);
            rest -= taken * group.squares;
            reduced = reduced.subtract(group.products.scalarMultiply(taken));
            reducedRight = reducedRight.subtract(group.withScores.mapMultiply(taken));
        }
        scale(reduced, reducedRight, ofRaters);
        var factors = new CholeskyDecomposition(reduced, 1e-10, 1e-14);
        var effects = factors.getSolver().solve(reducedRight);
        logDeterminant += logDeterminant(factors.getL());
        var penalised = rest - effects.dotProduct(reducedRight);
        return new Solution(ofUnits, ofRaters, effects, factors, logDeterminant, penalised / (count - 1.0), count);
    }

    private void scale(RealMatrix left, RealVector right, double ofRaters) {
        for (var one = 0; one <= raters; one++) {
            var scaleOne = one == raters ? 1 : ofRaters;
            right.setEntry(one, right.getEntry(one) * scaleOne);
            for (var other = 0; other <= raters; other++) {
                left.multiplyEntry(one, other, scaleOne * (other == raters ? 1 : ofRaters));
            }
            left.addToEntry(one, one, one == raters ? 0 : 1);
        }
    }

    private static double logDeterminant(RealMatrix lower) {
        double sum = 0;
        for (var i = 0; i < lower.getRowDimension(); i++) {
            sum += 2 * Math.log(lower.getEntry(i, i));
        }
        return sum;
    }
}

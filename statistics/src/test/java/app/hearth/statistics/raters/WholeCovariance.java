package app.hearth.statistics.raters;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The same model by generalised least squares with the covariance of all scores written out: slow, and easy to compare
 * with a textbook.
 */
final class WholeCovariance {

    private final Scores scores;
    private final Variances variances;
    private final RealMatrix covariance;
    private final RealMatrix inverse;
    private final RealMatrix projection;
    private final RealVector ones;
    private final RealVector y;

    WholeCovariance(Scores scores, Variances variances) {
        this.scores = scores;
        this.variances = variances;
        var n = scores.count();
        covariance = new Array2DRowRealMatrix(n, n);
        y = new ArrayRealVector(n);
        for (var i = 0; i < n; i++) {
            y.setEntry(i, scores.score(i));
            for (var j = 0; j < n; j++) {
                covariance.setEntry(
                        i,
                        j,
                        (scores.unit(i) == scores.unit(j) ? variances.unit() : 0)
                                + (scores.rater(i) == scores.rater(j) ? variances.rater() : 0)
                                + (i == j ? variances.residual() : 0));
            }
        }
        ones = new ArrayRealVector(n, 1.0);
        inverse = new LUDecomposition(covariance).getSolver().getInverse();
        var onto = inverse.operate(ones);
        projection = inverse.subtract(onto.outerProduct(onto).scalarMultiply(1 / ones.dotProduct(onto)));
    }

    double mean() {
        return ones.dotProduct(inverse.operate(y)) / ones.dotProduct(inverse.operate(ones))
                + withAverage().dotProduct(projection.operate(y));
    }

    double severity(int rater) {
        return withRater(rater).subtract(withAverage()).dotProduct(projection.operate(y));
    }

    double severityVariance(int rater) {
        var with = withRater(rater).subtract(withAverage());
        return variances.rater() * (1 - 1.0 / scores.raters()) - with.dotProduct(projection.operate(with));
    }

    double expected(int unit) {
        return mean() + withUnit(unit).dotProduct(projection.operate(y));
    }

    /** The error of the best prediction of mean + average rater + unit. */
    double expectedVariance(int unit) {
        var with = withUnit(unit).add(withAverage());
        var rest = 1 - with.dotProduct(inverse.operate(ones));
        return target() - with.dotProduct(inverse.operate(with)) + rest * rest / ones.dotProduct(inverse.operate(ones));
    }

    /**
     * The adjusted score is a weighted sum w of all scores whose weights add up to one; its error is w'y less the
     * target.
     */
    double adjustedVariance(int unit) {
        RealVector weights = new ArrayRealVector(scores.count());
        for (var i = 0; i < scores.count(); i++) {
            if (scores.unit(i) == unit) {
                weights.addToEntry(i, 1.0 / scores.ofUnit(unit));
                var apart = withRater(scores.rater(i)).subtract(withAverage());
                weights = weights.subtract(projection.operate(apart).mapMultiply(1.0 / scores.ofUnit(unit)));
            }
        }
        return weights.dotProduct(covariance.operate(weights))
                - 2 * weights.dotProduct(withUnit(unit).add(withAverage()))
                + target();
    }

    private double target() {
        return variances.unit() + variances.rater() / scores.raters();
    }

    private RealVector withAverage() {
        RealVector with = new ArrayRealVector(scores.count());
        for (var rater = 0; rater < scores.raters(); rater++) {
            with = with.add(withRater(rater).mapMultiply(1.0 / scores.raters()));
        }
        return with;
    }

    double restrictedLikelihood() {
        var determinant = Math.log(new LUDecomposition(covariance).getDeterminant());
        return -(determinant + Math.log(ones.dotProduct(inverse.operate(ones))) + y.dotProduct(projection.operate(y)));
    }

    private RealVector withRater(int rater) {
        var with = new ArrayRealVector(scores.count());
        for (var i = 0; i < scores.count(); i++) {
            with.setEntry(i, scores.rater(i) == rater ? variances.rater() : 0);
        }
        return with;
    }

    private RealVector withUnit(int unit) {
        var with = new ArrayRealVector(scores.count());
        for (var i = 0; i < scores.count(); i++) {
            with.setEntry(i, scores.unit(i) == unit ? variances.unit() : 0);
        }
        return with;
    }
}

package app.hearth.statistics.planning;

import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;

/** How many units to draw so that the answer is as sharp as wanted. */
public final class SampleSize {

    private SampleSize() {}

    /**
     * Units that tell a share to within a margin (Cochran 1977).
     *
     * @param share what is expected, 0…1; 0.5 if nothing is known
     * @param halfWidth of the interval, such as 0.05
     */
    public static int forShare(double share, double halfWidth, double level) {
        return Whole.atLeast(forShareExactly(share, halfWidth, level));
    }

    /** The same out of a population so small that drawing from it uses it up. */
    public static int forShare(double share, double halfWidth, double level, int population) {
        var unlimited = forShareExactly(share, halfWidth, level);
        return Math.min(population, Whole.atLeast(unlimited / (1 + (unlimited - 1) / population)));
    }

    /**
     * Units that must all be clean before one may say, with this confidence, that fewer than a share of all are not.
     *
     * @param tolerated above 0 and below 1, such as 0.02
     */
    public static int forZeroDefects(double tolerated, double confidence) {
        return Whole.atLeast(Math.log(1 - Figure.checkLevel(confidence)) / Math.log(1 - positive(tolerated)));
    }

    /**
     * Units that two raters must both judge so that kappa is known to within a margin. Rare verdicts want very many:
     * enrich the sample and weight it back.
     *
     * @param agreement the percent agreement expected, 0…1
     * @param chance the agreement expected by chance, below 1
     */
    public static int forKappa(double agreement, double chance, double halfWidth, double level) {
        var reach = Quantiles.normal(level) / (positive(1 - chance) * positive(halfWidth));
        return Whole.atLeast(agreement * (1 - agreement) * reach * reach);
    }

    /**
     * The fewest cases with which even a perfect record proves a share: where Wilson's lower end of n out of n reaches
     * it.
     */
    public static int forPerfectRecord(double share, double level) {
        var z = Quantiles.normal(level);
        return Whole.atLeast(z * z * share / positive(1 - share));
    }

    private static double forShareExactly(double share, double halfWidth, double level) {
        var reach = Quantiles.normal(level) / positive(halfWidth);
        return share * (1 - share) * reach * reach;
    }

    private static double positive(double share) {
        if (!(share > 0)) {
            throw new IllegalArgumentException("must be above zero: " + share);
        }
        return share;
    }
}

package app.hearth.statistics.planning;

import java.util.OptionalInt;

/** How many reviews make a person's score worth showing, by the formula of Spearman (1910) and Brown (1910). */
public final class Reviews {

    private Reviews() {}

    /**
     * How reliable the mean of some reviews is, 0…1.
     *
     * @param single the reliability of one review: the share of its variance that is between people, 0…1
     */
    public static double reliability(double single, int reviews) {
        return reviews * single / (1 + (reviews - 1) * single);
    }

    /**
     * The fewest reviews whose mean is as reliable as wanted.
     *
     * @param target above 0 and below 1
     * @param single above 0 and up to 1
     * @throws IllegalArgumentException for shares out of range
     */
    public static int needed(double target, double single) {
        if (!(target > 0 && target < 1 && single > 0 && single <= 1)) {
            throw new IllegalArgumentException("no reliabilities: %s of %s".formatted(target, single));
        }
        return Math.max(1, Whole.atLeast(target / (1 - target) * (1 - single) / single));
    }

    /**
     * How reliable a person's mean score is when raters differ too (generalisability theory: Brennan 2001).
     *
     * @param variance where scores vary
     * @param reviews how many conversations were reviewed
     * @param raters how many raters shared them evenly
     */
    public static double reliability(ScoreVariance variance, int reviews, int raters) {
        if (reviews < 1 || raters < 1) {
            throw new IllegalArgumentException("%d reviews by %d raters".formatted(reviews, raters));
        }
        return variance.person() / (variance.person() + byRaters(variance, raters) + noise(variance) / reviews);
    }

    /** The fewest reviews that make a score as reliable as wanted with so many raters; empty where no number does. */
    public static OptionalInt needed(double target, ScoreVariance variance, int raters) {
        var room = variance.person() * (1 - target) / target - byRaters(variance, raters);
        return room <= 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(1, Whole.atLeast(noise(variance) / room)));
    }

    private static double byRaters(ScoreVariance variance, int raters) {
        return (variance.rater() + variance.personByRater()) / raters;
    }

    private static double noise(ScoreVariance variance) {
        return variance.conversation() + variance.residual();
    }
}

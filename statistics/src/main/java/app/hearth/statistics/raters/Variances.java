package app.hearth.statistics.raters;

/**
 * Where the variance of scores comes from, in squared points.
 *
 * @param unit between units: what is wanted
 * @param rater between raters, whose severity differs
 * @param residual what is left, rater by unit and the rater's day
 */
public record Variances(double unit, double rater, double residual) {

    /**
     * How far the mean score of several raters tells one unit from another, 0…1, when each unit is scored by raters
     * drawn anew: ICC(2,k) for any pattern of missing scores.
     */
    public double reliability(int raters) {
        return unit / (unit + (rater + residual) / raters);
    }
}

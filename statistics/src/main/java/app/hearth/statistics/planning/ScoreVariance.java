package app.hearth.statistics.planning;

/**
 * Where the scores of people's conversations vary, in squared points.
 *
 * @param person between people: what a score is for
 * @param rater between raters
 * @param personByRater between raters for one person but not another: liking and disliking
 * @param conversation between conversations of one person
 * @param residual what is left
 */
public record ScoreVariance(double person, double rater, double personByRater, double conversation, double residual) {

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException for a negative variance
     */
    public ScoreVariance {
        if (!(person >= 0 && rater >= 0 && personByRater >= 0 && conversation >= 0 && residual >= 0)) {
            throw new IllegalArgumentException("a variance below zero");
        }
    }
}

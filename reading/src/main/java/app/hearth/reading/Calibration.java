package app.hearth.reading;

/**
 * Turns a score into the probability that it is right (Platt 1999): logistic of slope × score + shift.
 *
 * @param slope above 0, so that the order of scores stays
 */
public record Calibration(double slope, double shift) {

    /** Leaves a logit as it is. */
    public static final Calibration NONE = new Calibration(1, 0);

    /** The probability of a score. */
    public double of(double score) {
        return 1 / (1 + Math.exp(-slope * score - shift));
    }
}

package app.hearth.scorecard;

/**
 * How probable is probable enough. Between the two nobody decides but a person.
 *
 * @param yes from this probability (0…1) on a signal counts as shown
 * @param no up to this one it counts as not shown
 */
public record Certainty(double yes, double no) {

    static final Certainty USUAL = new Certainty(0.6, 0.4);

    /** A probability that says nothing. */
    double between() {
        return (yes + no) / 2;
    }

    Truth of(double probability) {
        if (probability >= yes) {
            return Truth.YES;
        }
        return probability <= no ? Truth.NO : Truth.UNSURE;
    }
}

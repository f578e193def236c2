package app.hearth.customer.mind;

/**
 * What a customer brings along.
 *
 * @param anger 0.03…1 at the first word
 * @param trust 0…1 at the first word
 * @param severity 0…1, how much is at stake; what anger goes back to while nothing is solved
 * @param reactivity how strongly bad acts hit, 1 usual
 * @param recovery 0…1, how fast anger drifts to where severity keeps it
 * @param need 0…1, the level of solution that is enough
 * @param story how many times the customer wants to be listened to
 * @param patience how many quick turns the customer gives
 * @param noise standard deviation of what has nothing to do with the agent
 * @param lenience how much better (or worse) the customer judges than others, in logits
 */
public record Temper(
        double anger,
        double trust,
        double severity,
        double reactivity,
        double recovery,
        double need,
        int story,
        double patience,
        double noise,
        double lenience) {

    /** The customer the golden paths are computed with. */
    public static final Temper USUAL = new Temper(0.7, 0.45, 0.6, 1, 0.04, 1, 2, 14, 0, 0);

    public Temper withoutNoise() {
        return new Temper(anger, trust, severity, reactivity, recovery, need, story, patience, 0, lenience);
    }
}

package app.hearth.customer.scenario;

import app.hearth.customer.mind.Dice;
import app.hearth.customer.mind.Temper;

/** The tempers customers of a case may have; the persona shifts them and the dice choose. */
public record TemperRange(
        Range anger, Range trust, Range severity, Range reactivity, double need, int story, Range patience) {

    private static final double LEAST_ANGER = 0.1;
    private static final double MOST_ANGER = 0.9;
    private static final double MOST = 0.95;
    private static final double LEAST = 0.05;
    private static final double LEAST_PATIENCE = 6;
    private static final double NOISE = 0.03;
    private static final double LENIENCE = 0.35;

    /** One customer out of them, the same for the same seed. */
    public Temper draw(Persona persona, long seed) {
        var dice = new Dice(seed, "temper");
        return new Temper(
                Math.clamp(within(anger, dice) + persona.anger(), LEAST_ANGER, MOST_ANGER),
                Math.clamp(within(trust, dice) + persona.trust(), LEAST, MOST),
                within(severity, dice),
                within(reactivity, dice) * persona.reactivity(),
                dice.between(0.02, 0.06),
                need,
                story,
                Math.max(LEAST_PATIENCE, StrictMath.rint(within(patience, dice) + persona.patience())),
                NOISE,
                LENIENCE * dice.normal());
    }

    private static double within(Range range, Dice dice) {
        return dice.between(range.low(), range.high());
    }
}

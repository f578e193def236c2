package app.hearth.customer.mind;

import org.jspecify.annotations.Nullable;

/**
 * How it looks inside the customer after some turns.
 *
 * @param anger 0.03…1
 * @param trust 0…1
 * @param heard 0…1, how well the customer feels understood
 * @param told 0…1, how much of the story is out
 * @param solution 0…1, the best solution so far
 * @param pool 0…1, how much empathy can still do: it is used up
 * @param ending null while the contact goes on; never taken back
 */
public record Feelings(
        double anger,
        double trust,
        double heard,
        double told,
        double solution,
        double pool,
        int apologies,
        int deflections,
        int promises,
        int turns,
        double patience,
        boolean solving,
        @Nullable Ending ending) {

    private static final double HEARD_AT_FIRST = 0.1;
    private static final int LONG = 8;
    private static final double LOST = 0.03;

    /** Before the agent's first word. */
    public static Feelings of(Temper temper) {
        return new Feelings(
                temper.anger(), temper.trust(), HEARD_AT_FIRST, 0, 0, 1, 0, 0, 0, 0, temper.patience(), false, null);
    }

    /** The probability that this customer would give one of the two best grades now. */
    public double satisfaction(Temper temper) {
        var logit = -0.6
                + 2.6 * solution
                + 1.4 * (trust - 0.5)
                + 1.6 * (heard - 0.5)
                - 2.4 * anger
                - 0.07 * Math.max(0, turns - LONG)
                - (promises > 0 ? 0.8 : 0)
                + temper.lenience();
        var probability = 1 / (1 + StrictMath.exp(-logit));
        return ending != null && ending.isFinal() ? Math.min(probability, LOST) : probability;
    }
}

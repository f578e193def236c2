package app.hearth.customer;

/**
 * What a trainee typed.
 *
 * @param waited seconds the customer waited for it
 */
public record TraineeTurn(String text, double waited) {

    /** A usual time to type an answer. */
    public static final double USUAL_WAIT = 10;

    private static final double LONGEST = 3600;

    public TraineeTurn {
        waited = Math.clamp(waited, 0.0, LONGEST);
    }

    public TraineeTurn(String text) {
        this(text, USUAL_WAIT);
    }
}

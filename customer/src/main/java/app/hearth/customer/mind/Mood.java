package app.hearth.customer.mind;

import java.util.Locale;

/** The customer's mood in one word, worst first. */
public enum Mood {
    ABUSIVE,
    ANGRY,
    ANNOYED,
    ANXIOUS,
    NEUTRAL,
    CALM,
    GRATEFUL;

    private static final double ABUSIVE_ABOVE = 0.88;
    private static final double EXCITABLE = 1.1;
    private static final double ANGRY_ABOVE = 0.7;
    private static final double ANNOYED_ABOVE = 0.5;
    private static final double DISTRUST = 0.35;
    private static final double NEUTRAL_ABOVE = 0.25;
    private static final double GRATEFUL_ABOVE = 0.6;

    /** The mood of a customer of that temper who feels so. */
    public static Mood of(Feelings feelings, Temper temper) {
        if (feelings.anger() > ABUSIVE_ABOVE && temper.reactivity() > EXCITABLE) {
            return ABUSIVE;
        }
        if (feelings.anger() > ANGRY_ABOVE) {
            return ANGRY;
        }
        if (feelings.anger() > ANNOYED_ABOVE) {
            return ANNOYED;
        }
        if (feelings.trust() < DISTRUST) {
            return ANXIOUS;
        }
        if (feelings.anger() > NEUTRAL_ABOVE) {
            return NEUTRAL;
        }
        var grateful = feelings.solution() > GRATEFUL_ABOVE && feelings.trust() > GRATEFUL_ABOVE;
        return grateful ? GRATEFUL : CALM;
    }

    /** The name in files and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

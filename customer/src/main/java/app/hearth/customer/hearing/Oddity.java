package app.hearth.customer.hearing;

import java.util.Locale;

/** What is odd about a turn as a whole, so that it does not reach the customer as it was meant. */
public enum Oddity {
    NONE,
    /** The trainee sent these very words before. */
    COPIED,
    /** The customer's own words thrown back. */
    PARROTED,
    /** Kind phrases strung together. */
    STUFFED,
    /** More than anybody reads at once. */
    WALL_OF_TEXT,
    /** Speaks to the program and not to the customer. */
    META,
    OFF_TOPIC,
    WRONG_LANGUAGE;

    /** The name in files and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

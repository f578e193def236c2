package app.hearth.customer.mind;

import java.util.Locale;

/** How a contact ends by the customer's will. */
public enum Ending {
    ACCEPTED,
    /** Goes to a supervisor, the regulator, the press. */
    ESCALATED,
    HUNG_UP;

    /** Whether the customer says no further word. */
    public boolean isFinal() {
        return this != ACCEPTED;
    }

    /** The name in files and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package app.hearth.transcript;

import java.util.Locale;

/** Who says a turn. Only {@link #CUSTOMER} and {@link #AGENT} turns are read; the others give context. */
public enum Speaker {
    CUSTOMER,
    AGENT,
    BOT,
    SYSTEM,
    /** A voice on a recording that nobody has assigned yet. */
    UNKNOWN;

    /** The name in files and on the wire: lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

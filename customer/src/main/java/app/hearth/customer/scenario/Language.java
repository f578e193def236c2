package app.hearth.customer.scenario;

import java.util.Locale;

/** The languages customers speak. */
public enum Language {
    ZH,
    EN;

    /** The name in files and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of that name, in whatever case. */
    public static Language of(String wire) {
        return valueOf(wire.strip().toUpperCase(Locale.ROOT));
    }
}

package app.hearth.reading;

import java.util.Locale;

/** What a customer's words tell about whether the matter is settled. */
enum Sign {
    SETTLED,
    OPEN;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

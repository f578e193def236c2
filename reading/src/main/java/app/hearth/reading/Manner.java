package app.hearth.reading;

import java.util.Locale;

/** How something is said: what turns the words around it over, strengthens them or leaves them open. */
enum Manner {
    NEGATION,
    INTENSITY,
    QUESTION,
    COURTESY,
    WAIT,
    WARM,
    ASSENT;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.hearth.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person comes here to do; the glossary has the Chinese names. */
public enum Role {
    AGENT,
    LEAD,
    REVIEWER,
    TRAINER,
    MANAGER,
    PARTNER,
    ADMIN;

    /** The name in the store and on the wire. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

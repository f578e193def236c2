package app.hearth.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has a scenario that was written here, besides its owner. */
enum StudioSharing {
    /** Nobody. */
    OWN,
    /** Those who belong to some teams, or see their work. */
    TEAMS,
    /** Everybody. */
    CENTRE;

    /** The name in the store and on the wire. */
    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

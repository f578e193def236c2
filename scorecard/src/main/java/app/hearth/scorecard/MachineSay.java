package app.hearth.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a machine's verdict on an item is good for. */
public enum MachineSay {
    /** It counts in the score. */
    COUNTS,
    /** It is shown with its evidence and counts nowhere until a person has decided. */
    ADVISES,
    /** There is none: people judge. */
    NONE;

    /** The name on the wire. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

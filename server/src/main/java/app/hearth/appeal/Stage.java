package app.hearth.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an appeal is. */
enum Stage {
    /** One person, who had no part in the verdict, has to decide. */
    FIRST,
    /** Decided in the first instance; the agent may go on or be content. */
    DECIDED,
    /** Two others decide, each by themselves. */
    PANEL,
    /** The two differ; a third breaks the tie. */
    TIE,
    CLOSED;

    /** The name in the store and on the wire. */
    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

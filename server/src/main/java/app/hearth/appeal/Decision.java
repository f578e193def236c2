package app.hearth.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What somebody decided on an appeal.
 *
 * @param value what the item comes to by it
 */
record Decision(Outcome outcome, ItemValue value) {

    /** The three ways to answer. */
    enum Outcome {
        /** What stood before stays. */
        KEEP,
        /** What the agent asks for. */
        ACCEPT,
        /** Something between. */
        THIRD;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

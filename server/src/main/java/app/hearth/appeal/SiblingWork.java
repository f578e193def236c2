package app.hearth.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The search for conversations that the machine judged alike.
 *
 * @param id the reference of all rulings it lays
 * @param last how far it is; it walks from the newest to the oldest
 * @param total how many conversations there were to look at when it began
 */
record SiblingWork(
        UUID id,
        UUID appeal,
        State state,
        @Nullable UUID last,
        int looked,
        int total,
        int found,
        int tries,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where it is. */
    enum State {
        RUNNING,
        DONE,
        FAILED,
        /** A manager took back what it laid. */
        REVERTED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package app.hearth.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole store scored again, and how far it is. Only one is running at a time.
 *
 * @param reason what made it necessary: a card and its version, a changed use, an upgrade
 * @param last the last conversation that was scored again; null at the beginning
 * @param tries how often in a row a batch failed
 */
record ScoringWork(
        UUID id,
        String reason,
        State state,
        long done,
        long total,
        @Nullable UUID last,
        int tries,
        String startedBy,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        /** Another one began before it was done, which goes through the whole store by itself. */
        OVERTAKEN,
        /** The same batch failed again and again; the log tells why, and what was done stays. */
        FAILED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

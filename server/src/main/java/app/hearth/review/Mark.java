package app.hearth.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation worth keeping for others.
 *
 * @param agent the source agent
 * @param turn where the worth of it is; null for the whole
 * @param note why
 */
public record Mark(
        UUID conversation,
        Kind kind,
        @Nullable UUID agent,
        @Nullable Integer turn,
        String note,
        String markedBy,
        Instant markedAt) {

    /** What it is kept for. */
    public enum Kind {
        /** To learn from, as an example for others. */
        CASE,
        /** To practise a situation like it. */
        PRACTICE;

        /** The name in the store and on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

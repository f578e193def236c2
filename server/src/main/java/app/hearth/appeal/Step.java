package app.hearth.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an appeal. Steps are only ever added.
 *
 * @param account who did it; null where a clock ran out
 * @param decision null where nothing was decided
 * @param reason in the words of whoever did it, masked
 */
record Step(
        Kind kind,
        @Nullable UUID account,
        @Nullable String name,
        Instant at,
        @Nullable Decision decision,
        @Nullable String reason) {

    /** What can happen. */
    enum Kind {
        FILED,
        /** The first instance decided. */
        DECIDED,
        /** The agent went on to the final instance. */
        WENT_ON,
        /** One of the panel decided. */
        VOTED,
        /** The third decided where the two differed, or a manager for a panel that ran out of time. */
        SETTLED,
        /** The agent is content with what was decided. */
        CONTENT,
        WITHDRAWN,
        /** The time to decide ran out, and a manager has to see to it. */
        ESCALATED,
        /** The time to go on ran out; what was decided stands. */
        LAPSED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static Step by(Party party, Kind kind, Instant at, @Nullable Decision decision, @Nullable String reason) {
        return new Step(kind, party.account(), party.name(), at, decision, reason);
    }

    static Step byTheClock(Kind kind, Instant at) {
        return new Step(kind, null, null, at, null, null);
    }
}

package app.hearth.calibration;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Several people rate the same conversations, none seeing another, and then agree on what they differ about.
 *
 * @param version of the card, as the ratings were; null until they are in
 * @param from when its conversations began, the first instant that they were chosen from
 * @param to the first instant that is too late
 * @param cases how many conversations there were at first
 */
record Session(
        UUID id,
        String title,
        String scorecard,
        @Nullable Integer version,
        State state,
        Instant from,
        Instant to,
        Instant deadline,
        List<Rater> raters,
        int cases,
        UUID openedBy,
        String openedByName,
        Instant openedAt,
        @Nullable Instant reportedAt,
        @Nullable Instant endedAt,
        @Nullable Summary summary) {

    /** Somebody who rates. */
    record Rater(UUID account, String name, @Nullable UUID person) {}

    /** Alpha of the total scores as it was reported; no numbers where it could not be told. */
    record Summary(
            @Nullable Double alpha,
            @Nullable Double lower,
            @Nullable Double upper,
            int differing) {}

    /** How far it is. */
    enum State {
        /** People rate. */
        RATING,
        /** The ratings are in, and people talk about what they differ about. */
        DISCUSSING,
        CLOSED,
        CANCELLED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Session {
        raters = List.copyOf(raters);
    }

    boolean isRatedBy(UUID account) {
        return raters.stream().anyMatch(it -> it.account().equals(account));
    }

    /** Whether the caller conducts it: who opened it, and every manager. */
    boolean isLedBy(Caller caller) {
        return openedBy.equals(caller.account()) || caller.is(Role.MANAGER);
    }

    boolean isOpenTo(Caller caller) {
        return isRatedBy(caller.account()) || isLedBy(caller);
    }
}

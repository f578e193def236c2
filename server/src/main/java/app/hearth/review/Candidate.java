package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Occasion;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Worth.Detail;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that waits for a reviewer.
 *
 * @param agent the source agent
 * @param details the items its reasons are about
 * @param worth 0…1, how much a review of it probably teaches; in the random lane a number drawn by lot
 * @param inclusionProbability not null where it is part of the random sample
 * @param reviewers who reviewed it already
 * @param claimedBy the account it is kept for until {@code claimedUntil}
 */
record Candidate(
        ConversationId conversation,
        String scorecard,
        @Nullable UUID agent,
        Asks asks,
        Lane lane,
        List<Reason> reasons,
        List<Detail> details,
        double worth,
        @Nullable Double inclusionProbability,
        Set<UUID> reviewers,
        @Nullable UUID claimedBy,
        @Nullable Instant claimedUntil) {

    /** Which review it waits for. */
    enum Asks {
        FIRST,
        /** A blind opinion of somebody else. */
        SECOND,
        /** Somebody who decides where two differ. */
        THIRD;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The random sample waits apart from what was chosen for a reason. */
    enum Lane {
        TARGETED,
        RANDOM;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Candidate {
        reasons = List.copyOf(reasons);
        details = List.copyOf(details);
        reviewers = Set.copyOf(reviewers);
    }

    boolean isBlind(boolean blindRandom) {
        return asks == Asks.SECOND || (lane == Lane.RANDOM && blindRandom);
    }

    /** How a review of it begins; whoever wishes may review anything blind. */
    Occasion occasion(boolean blindRandom, boolean wishedBlind) {
        var mode = wishedBlind || isBlind(blindRandom) ? Mode.BLIND : Mode.OPEN;
        if (asks == Asks.SECOND) {
            return new Occasion(mode, Purpose.DOUBLE, wires(), null);
        }
        var drawn = lane == Lane.RANDOM;
        return new Occasion(
                mode, drawn ? Purpose.RANDOM : Purpose.TARGETED, wires(), drawn ? inclusionProbability : null);
    }

    private List<String> wires() {
        return reasons.stream().map(Reason::wire).toList();
    }
}

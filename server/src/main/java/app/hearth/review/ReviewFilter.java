package app.hearth.review;

import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews a list shows.
 *
 * @param mine only the caller's own
 * @param from submitted, or begun where they are drafts, from this instant on
 * @param to and before this one
 */
record ReviewFilter(
        @Nullable Boolean mine,
        @Nullable State state,
        @Nullable Purpose purpose,
        @Nullable Mode mode,
        @Nullable String card,
        @Nullable UUID team,
        @Nullable UUID programme,
        @Nullable Instant from,
        @Nullable Instant to) {}

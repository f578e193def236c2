package app.hearth.review;

import app.hearth.review.Candidate.Lane;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the waiting conversations somebody wants to see. */
record QueueFilter(
        @Nullable Lane lane,
        @Nullable Reason reason,
        @Nullable UUID team,
        @Nullable UUID programme,
        @Nullable String card) {}

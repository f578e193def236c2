package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of appeals is narrowed to; null means no matter which.
 *
 * @param turn true for those that the caller may decide now
 * @param open whether it is open
 * @param overdue true for open ones whose clock ran out
 * @param machine whether the verdict in question was the machine's
 */
record AppealFilter(
        @Nullable Boolean turn,
        @Nullable Boolean open,
        @Nullable Stage stage,
        @Nullable Boolean overdue,
        @Nullable Outcome outcome,
        @Nullable String scorecard,
        @Nullable String item,
        @Nullable UUID team,
        @Nullable UUID person,
        @Nullable Boolean machine) {}

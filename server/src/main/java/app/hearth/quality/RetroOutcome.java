package app.hearth.quality;

import app.hearth.quality.StoredVerdicts.Known;
import app.hearth.scorecard.Evaluation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation before and after.
 *
 * @param score as it stands; null where there is none
 * @param before the verdicts as they stand; none where the card did not judge it
 * @param after what the draft says
 */
record RetroOutcome(
        UUID conversation,
        @Nullable UUID agent,
        @Nullable Double score,
        boolean criticalFailed,
        List<Known> before,
        Evaluation after) {}

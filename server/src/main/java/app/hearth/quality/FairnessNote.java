package app.hearth.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What trying a published version in other words had found.
 *
 * @param unfair the items whose verdicts flipped too often
 * @param reason why it was published all the same; null where no item was unfair
 */
record FairnessNote(
        int talks,
        int pairs,
        int flips,
        List<String> unfair,
        @Nullable String reason,
        @Nullable String decidedBy) {

    FairnessNote {
        unfair = List.copyOf(unfair);
    }
}

package app.hearth.calibration;

import app.hearth.review.ReviewedItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one rater of a session says about one of its conversations.
 *
 * @param rater the account
 * @param review in which it is written
 * @param items the verdicts as they were when the ratings were in; none before, and where it came too late
 * @param score what they add up to
 */
record Rating(
        UUID conversation,
        UUID rater,
        UUID review,
        List<ReviewedItem> items,
        @Nullable Double score) {

    Rating {
        items = List.copyOf(items);
    }
}

package app.hearth.calibration;

import app.hearth.calibration.GateView.State;
import app.hearth.review.ReviewedCard;
import java.time.Instant;
import java.util.Map;

/**
 * Whether the machine may judge each item of a card alone.
 *
 * @param version of the card; of another one nothing is known yet
 * @param reader the version of the machine; of another one nothing is known yet
 * @param items by their ids; those that the card leaves to people are not among them
 * @param reviewed the reviews that were looked at
 */
record CardGates(
        String scorecard,
        int version,
        String reader,
        Map<String, State> items,
        ReviewedCard reviewed,
        Instant judgedAt) {

    CardGates {
        items = Map.copyOf(items);
    }
}

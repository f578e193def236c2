package app.hearth.practice;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody practised something that the scorecard of live conversations asks for.
 *
 * @param version of the card that judged the role-play
 * @param at when the role-play was over
 */
record PractisedItem(UUID person, String scorecard, int version, String item, Instant at) {

    boolean isOf(String card, String other) {
        return scorecard.equals(card) && item.equals(other);
    }
}

package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about one item of one conversation. It stands before what the machine says.
 *
 * @param scorecard the card's id
 * @param item the item's id in the card
 * @param share of the item's weight that was reached, 0…1; 0 where nothing was judged
 * @param reference the review, session or appeal that decided it
 * @param account who decided; null where it follows from a decision elsewhere
 */
public record Ruling(
        ConversationId conversation,
        String scorecard,
        String item,
        Verdict verdict,
        double share,
        Origin origin,
        UUID reference,
        @Nullable UUID account,
        Instant at) {

    /**
     * Where a ruling comes from, the weakest first: a later one gives way to an earlier one only if it is as strong.
     */
    public enum Origin {
        /** An appeal found the machine wrong in a conversation like this; a person has to look. */
        SIBLING,
        REVIEW,
        /** The consensus of a calibration session. */
        CONSENSUS,
        APPEAL;

        /** The name in the store and on the wire. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Ruling {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("A share lies between 0 and 1, that of %s is %s".formatted(item, share));
        }
    }
}

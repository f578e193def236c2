package app.hearth.search;

import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null means no matter which.
 *
 * @param q words that must all occur, or a conversation's number in its source
 * @param from first instant, inclusive
 * @param to last instant, exclusive
 * @param contested whether an appeal about the score is open
 * @param item an item of the main card, by its id
 * @param verdict what was found about the item; "not-met" where nothing is said
 * @param entry "upset" where the customer came in upset (entry emotion at or below −0.5)
 * @param tooFast whether some answer came faster than it can be read and typed; of neither where nobody can tell
 * @param canned whether some answer was a stock text
 */
record Filter(
        @Nullable String q,
        @Nullable UUID person,
        @Nullable UUID team,
        @Nullable UUID programme,
        @Nullable UUID source,
        @Nullable String channel,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String need,
        @Nullable Path path,
        @Nullable Entry entry,
        @Nullable Emotion emotion,
        @Nullable Flag flag,
        @Nullable Behaviour behaviour,
        Resolved.@Nullable State resolved,
        Satisfaction.@Nullable Level satisfaction,
        @Nullable Boolean deescalated,
        @Nullable Boolean tooFast,
        @Nullable Boolean canned,
        @Nullable Double scoreMin,
        @Nullable Double scoreMax,
        @Nullable Boolean critical,
        @Nullable Boolean contested,
        @Nullable String item,
        @Nullable Verdict verdict) {

    /** What began at or after an instant. */
    static Filter since(Instant from, @Nullable Path path, @Nullable Boolean critical) {
        return new Filter(
                null, null, null, null, null, null, from, null, null, path, null, null, null, null, null, null, null,
                null, null, null, null, critical, null, null, null);
    }

    /** The mood in which a customer came in. */
    enum Entry {
        UPSET,
        CALM;

        /** The name on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

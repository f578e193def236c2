package app.hearth.conversation;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer and the team said about one matter, masked.
 *
 * @param externalId the source's own id
 * @param agent the source agent who led it; null where the source names none
 * @param customer the source's pseudonym of the customer
 * @param masked how many finds were masked, by slot
 * @param entry the ledger entry it was made from; a later entry of the same conversation replaces an earlier one
 */
public record Conversation(
        ConversationId id,
        UUID source,
        String externalId,
        @Nullable UUID agent,
        @Nullable String customer,
        @Nullable String channel,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Turn> turns,
        Outcome outcome,
        Map<String, Integer> masked,
        long entry) {

    public Conversation {
        turns = List.copyOf(turns);
        masked = Map.copyOf(masked);
    }

    /** As a reader takes it: the words and nothing that tells who the agent is. */
    public Transcript toTranscript() {
        return new Transcript(id.value().toString(), channel, null, null, startedAt, turns, outcome);
    }
}

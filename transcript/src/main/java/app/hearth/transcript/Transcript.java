package app.hearth.transcript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as its source tells it.
 *
 * @param conversationId the source's own id, unique within the source
 * @param channel the source's word for the way of contact in lower case ("webchat", "weibo", "voice", …)
 * @param agentId the source's own id of the (first) agent
 * @param customerId the customer as the source calls them, perhaps a name or number: whoever keeps it keeps a pseudonym
 * @param startedAt when it began; null where the source does not tell
 * @param turns in the order they were said
 */
public record Transcript(
        String conversationId,
        @Nullable String channel,
        @Nullable String agentId,
        @Nullable String customerId,
        @Nullable Instant startedAt,
        List<Turn> turns,
        Outcome outcome) {

    public Transcript {
        turns = List.copyOf(turns);
    }
}

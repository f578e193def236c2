package app.hearth.calibration;

import app.hearth.conversation.Conversation;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.Labels;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a conversation, as it teaches the reading.
 *
 * @param resolved whether the matter was settled; null where nobody said
 * @param categories the verdicts about all other items
 */
record Decided(Conversation talk, @Nullable Boolean resolved, Map<String, String> categories) {

    Decided {
        categories = Map.copyOf(categories);
    }

    boolean isEmpty() {
        return resolved == null && categories.isEmpty();
    }

    Labels labels() {
        return new Labels(
                transcript(),
                null,
                resolved == null ? null : resolved ? Resolved.State.RESOLVED : Resolved.State.UNRESOLVED,
                categories,
                Map.of());
    }

    /** The words, and nothing that tells who the agent or the customer is. */
    Transcript transcript() {
        var whole = talk.toTranscript();
        return new Transcript(
                whole.conversationId(),
                whole.channel(),
                null,
                null,
                whole.startedAt(),
                whole.turns().stream()
                        .map(it -> new Turn(it.speaker(), it.at(), it.text(), null, it.span()))
                        .toList(),
                whole.outcome());
    }
}

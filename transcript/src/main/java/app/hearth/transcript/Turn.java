package app.hearth.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message or utterance.
 *
 * @param speaker who says it
 * @param at when it was sent or began; null where the source does not tell
 * @param text what is said; may be empty (a picture, a silence), never null
 * @param agentId the source's own id of the agent who says it, where it differs from the conversation's agent
 * @param span where it lies on a recording; null for written messages
 */
public record Turn(
        Speaker speaker,
        @Nullable Instant at,
        String text,
        @Nullable String agentId,
        @Nullable Span span) {

    public Turn(Speaker speaker, @Nullable Instant at, String text, @Nullable String agentId) {
        this(speaker, at, text, agentId, null);
    }

    public Turn(Speaker speaker, @Nullable Instant at, String text) {
        this(speaker, at, text, null, null);
    }

    public Turn withText(String changed) {
        return new Turn(speaker, at, changed, agentId, span);
    }
}

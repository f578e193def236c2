package app.hearth.reading;

import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.transcript.Transcript;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people said of one conversation; what they said nothing of is missing.
 *
 * @param satisfaction −2…2
 * @param categories values of the centre's own categories, by name
 * @param turns by position
 */
public record Labels(
        Transcript transcript,
        @Nullable Double satisfaction,
        Resolved.@Nullable State resolved,
        Map<String, String> categories,
        Map<Integer, OfTurn> turns) {

    /** What people said of one turn. */
    public record OfTurn(
            Satisfaction.@Nullable Level satisfaction,
            @Nullable Emotion emotion,
            @Nullable Set<Behaviour> behaviours,
            Map<String, String> categories) {}
}

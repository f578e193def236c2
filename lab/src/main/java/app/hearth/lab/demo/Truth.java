package app.hearth.lab.demo;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was meant when a conversation was made up. For checking readers; never part of what is imported.
 *
 * @param need the matter the customer came with
 * @param comesBackTo the conversation this one comes back to
 * @param settled whether the matter was settled in the end
 * @param satisfaction how the customer would rate it, asked or not, 1 to 5
 */
public record Truth(
        String need,
        @Nullable String comesBackTo,
        boolean settled,
        int satisfaction,
        double warmth,
        double care,
        double knowledge,
        List<OfTurn> turns) {

    public Truth {
        turns = List.copyOf(turns);
    }

    /** What one turn was meant to show; the emotion is null for the agent's turns. */
    public record OfTurn(double mood, @Nullable Emotion emotion, Set<Flag> flags, Set<Behaviour> behaviours) {}
}

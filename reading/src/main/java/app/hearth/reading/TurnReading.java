package app.hearth.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one turn shows. Turns of bots, systems and unknown voices have no reading. */
public sealed interface TurnReading {

    /** The position in the transcript, from 0. */
    int turn();

    /** The words the signals rest on, in order of appearance. */
    List<Evidence> evidence();

    /**
     * A customer turn.
     *
     * @param emotionScores a probability for each emotion; they sum to 1
     * @param valence −1 very negative … 1 very positive
     * @param flagScores a probability for each flag, each in 0…1 on its own; empty where the reader knows none
     * @param satisfaction as a centre's own model tells it; null where none does
     */
    record Customer(
            int turn,
            Emotion emotion,
            Map<Emotion, Double> emotionScores,
            double valence,
            Set<Flag> flags,
            Map<Flag, Double> flagScores,
            List<Evidence> evidence,
            ConversationReading.Satisfaction.@Nullable Level satisfaction)
            implements TurnReading {

        public Customer(
                int turn,
                Emotion emotion,
                Map<Emotion, Double> emotionScores,
                double valence,
                Set<Flag> flags,
                List<Evidence> evidence) {
            this(turn, emotion, emotionScores, valence, flags, Map.of(), evidence, null);
        }

        Customer with(ConversationReading.Satisfaction.Level level) {
            return new Customer(turn, emotion, emotionScores, valence, flags, flagScores, evidence, level);
        }
    }

    /**
     * An agent turn.
     *
     * @param behaviourScores a probability for each behaviour, each in 0…1 on its own
     * @param warmth 0 cold … 1 warm
     */
    record Agent(
            int turn,
            Set<Behaviour> behaviours,
            Map<Behaviour, Double> behaviourScores,
            double warmth,
            List<Evidence> evidence)
            implements TurnReading {}
}

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

    /** Values of the centre's own categories by name, as its own model tells them. */
    Map<String, String> categories();

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
            ConversationReading.Satisfaction.@Nullable Level satisfaction,
            Map<String, String> categories)
            implements TurnReading {

        Customer restingOn(List<Evidence> words) {
            return new Customer(
                    turn, emotion, emotionScores, valence, flags, flagScores, words, satisfaction, categories);
        }

        public Customer(
                int turn,
                Emotion emotion,
                Map<Emotion, Double> emotionScores,
                double valence,
                Set<Flag> flags,
                List<Evidence> evidence) {
            this(turn, emotion, emotionScores, valence, flags, Map.of(), evidence, null, Map.of());
        }

        /** Without categories of a centre's own. */
        public Customer(
                int turn,
                Emotion emotion,
                Map<Emotion, Double> emotionScores,
                double valence,
                Set<Flag> flags,
                Map<Flag, Double> flagScores,
                List<Evidence> evidence,
                ConversationReading.Satisfaction.@Nullable Level satisfaction) {
            this(turn, emotion, emotionScores, valence, flags, flagScores, evidence, satisfaction, Map.of());
        }

        Customer with(ConversationReading.Satisfaction.Level level) {
            return new Customer(turn, emotion, emotionScores, valence, flags, flagScores, evidence, level, categories);
        }

        Customer with(Emotion other, Map<Emotion, Double> scores, List<Evidence> words) {
            return new Customer(turn, other, scores, valence, flags, flagScores, words, satisfaction, categories);
        }

        Customer with(Map<String, String> own) {
            return new Customer(turn, emotion, emotionScores, valence, flags, flagScores, evidence, satisfaction, own);
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
            List<Evidence> evidence,
            Map<String, String> categories)
            implements TurnReading {

        public Agent(
                int turn,
                Set<Behaviour> behaviours,
                Map<Behaviour, Double> behaviourScores,
                double warmth,
                List<Evidence> evidence) {
            this(turn, behaviours, behaviourScores, warmth, evidence, Map.of());
        }

        Agent with(Set<Behaviour> others, Map<Behaviour, Double> scores, List<Evidence> words) {
            return new Agent(turn, others, scores, warmth, words, categories);
        }

        Agent restingOn(List<Evidence> words) {
            return with(behaviours, behaviourScores, words);
        }

        Agent with(Map<String, String> own) {
            return new Agent(turn, behaviours, behaviourScores, warmth, evidence, own);
        }
    }
}

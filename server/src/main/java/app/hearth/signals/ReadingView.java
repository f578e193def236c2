package app.hearth.signals;

import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading;
import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.reading.Emotion;
import app.hearth.reading.Evidence;
import app.hearth.reading.Flag;
import app.hearth.reading.NeedWords;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Transcript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reading as a page wants it.
 *
 * @param needWords the customer's own words for the need; empty where none was stated
 * @param readers the versions that have a reading of the conversation, the one that is shown first
 */
record ReadingView(
        String conversationId,
        String reader,
        List<String> readers,
        List<TurnSignalsView> turns,
        ConversationReading conversation,
        String needWords) {

    static ReadingView of(Transcript transcript, Reading reading, List<String> readers) {
        return new ReadingView(
                reading.conversationId(),
                reading.reader(),
                readers,
                reading.turns().stream().map(TurnSignalsView::of).toList(),
                reading.conversation(),
                NeedWords.of(transcript, reading));
    }

    /**
     * Emotion, valence and flags are there for a customer turn; behaviours and warmth for an agent turn; satisfaction
     * and categories of the centre's own where an adapted reader tells them.
     *
     * @param scores a probability for each emotion and flag, or each behaviour; readers before 2.1.0 give none of flags
     */
    record TurnSignalsView(
            int turn,
            @Nullable Emotion emotion,
            @Nullable Double valence,
            @Nullable List<Flag> flags,
            @Nullable List<Behaviour> behaviours,
            @Nullable Double warmth,
            Map<String, Double> scores,
            List<Evidence> evidence,
            @Nullable Level satisfaction,
            Map<String, String> categories) {

        static TurnSignalsView of(TurnReading reading) {
            return switch (reading) {
                case TurnReading.Customer customer ->
                    new TurnSignalsView(
                            customer.turn(),
                            customer.emotion(),
                            customer.valence(),
                            sorted(customer.flags()),
                            null,
                            null,
                            shown(scores(customer)),
                            customer.evidence(),
                            customer.satisfaction(),
                            customer.categories());
                case TurnReading.Agent agent ->
                    new TurnSignalsView(
                            agent.turn(),
                            null,
                            null,
                            null,
                            sorted(agent.behaviours()),
                            agent.warmth(),
                            shown(agent.behaviourScores().entrySet().stream()
                                    .collect(Collectors.toMap(it -> it.getKey().wire(), Map.Entry::getValue))),
                            agent.evidence(),
                            null,
                            agent.categories());
            };
        }

        private static Map<String, Double> scores(TurnReading.Customer customer) {
            var scores = new TreeMap<String, Double>();
            customer.emotionScores().forEach((emotion, score) -> scores.put(emotion.wire(), score));
            customer.flagScores().forEach((flag, score) -> scores.put(flag.wire(), score));
            return scores;
        }

        private static <E extends Enum<E>> List<E> sorted(Set<E> names) {
            return names.stream().sorted(Comparator.naturalOrder()).toList();
        }

        private static Map<String, Double> shown(Map<String, Double> scores) {
            var shown = new TreeMap<>(scores);
            shown.values().removeIf(score -> score == 0);
            return shown;
        }
    }
}

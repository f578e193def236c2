package app.hearth.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What of a turn is judged: sentences that show nothing when they stand alone are left out, so that words before and
 * after what matters change nothing. Where no sentence shows anything, the first is judged.
 */
final class Gist {

    /** Of longer turns every sentence is judged; nothing that long is padding alone. */
    private static final int MOST_SENTENCES = 24;

    /** Above these probabilities a sentence may show something. */
    private static final double SOME_FEELING = 0.6;

    private static final double SOME_FLAG = 0.35;
    private static final double SOME_BEHAVIOUR = 0.35;

    private Gist() {}

    /** Whether it holds a word of feeling, so that nothing needs to be read to keep it. */
    static boolean names(Words words) {
        return !words.found(Sort.EMOTION).isEmpty();
    }

    static boolean shows(TurnReading.Customer alone) {
        return alone.emotion() != Emotion.NEUTRAL
                || !alone.flags().isEmpty()
                || alone.emotionScores().getOrDefault(Emotion.NEUTRAL, 1.0) < 1 - SOME_FEELING
                || alone.flagScores().values().stream().anyMatch(score -> score > SOME_FLAG);
    }

    static boolean shows(TurnReading.Agent alone) {
        return !alone.behaviours().isEmpty()
                || alone.behaviourScores().values().stream().anyMatch(score -> score > SOME_BEHAVIOUR);
    }

    static Words of(Words words, Automaton automaton, Predicate<Words> says) {
        var sentences = words.sentences();
        if (sentences.size() < 2 || sentences.size() > MOST_SENTENCES) {
            return words;
        }
        List<Sentences.Sentence> kept = new ArrayList<>(sentences.size());
        for (var sentence : sentences) {
            if (says.test(words.only(List.of(sentence), automaton))) {
                kept.add(sentence);
            }
        }
        if (kept.size() == sentences.size()) {
            return words;
        }
        return words.only(kept.isEmpty() ? sentences.subList(0, 1) : kept, automaton);
    }
}

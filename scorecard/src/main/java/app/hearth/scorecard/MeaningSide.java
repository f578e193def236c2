package app.hearth.scorecard;

import app.hearth.reading.SentenceVectors;
import app.hearth.scorecard.MeaningFit.Confused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The examples of one language. A sentence is as near as its closest example, less half of what it is to the closest
 * sentence that does not count; a logistic curve through the nearness of each example and each other sentence to the
 * rest of them makes it a probability.
 */
final class MeaningSide {

    private static final double WEIGHT_OF_OTHERS = 0.5;

    private final String language;
    private final List<String> like;
    private final List<String> others = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<float[]> likeVectors;
    private final List<float[]> otherVectors = new ArrayList<>();
    private final Logistic curve;

    MeaningSide(String language, List<String> like, List<String> unlike) {
        this.language = language;
        this.like = like;
        this.likeVectors = SentenceVectors.of(like);
        others.addAll(unlike);
        otherVectors.addAll(SentenceVectors.of(unlike));
        addNeutral();
        this.curve = Logistic.through(
                IntStream.range(0, like.size())
                        .mapToDouble(this::nearnessOfExample)
                        .toArray(),
                IntStream.range(0, others.size())
                        .mapToDouble(this::nearnessOfOther)
                        .toArray());
    }

    private void addNeutral() {
        var usual = usualCloseness();
        var neutral = NeutralSentences.in(language);
        for (var i = 0; i < neutral.texts().size(); i++) {
            var text = neutral.texts().get(i);
            var vector = neutral.vectors().get(i);
            if (closest(likeVectors, vector, -1) >= usual) {
                leftOut.add(text);
            } else {
                others.add(text);
                otherVectors.add(vector);
            }
        }
    }

    /** How close an example usually is to its closest neighbour: the median. */
    private double usualCloseness() {
        var closeness = new ArrayList<>(IntStream.range(0, like.size())
                .mapToObj(i -> closest(likeVectors, likeVectors.get(i), i))
                .toList());
        Collections.sort(closeness);
        return closeness.get(closeness.size() / 2);
    }

    double probability(float[] vector) {
        return curve.at(nearness(vector, -1, -1));
    }

    MeaningFit fit(Certainty certainty) {
        var confused = new ArrayList<Confused>();
        var found = 0;
        for (var i = 0; i < like.size(); i++) {
            var probability = curve.at(nearnessOfExample(i));
            if (certainty.of(probability) == Truth.YES) {
                found++;
            } else {
                confused.add(new Confused(like.get(i), true, probability));
            }
        }
        var mistaken = 0;
        for (var i = 0; i < others.size(); i++) {
            var probability = curve.at(nearnessOfOther(i));
            mistaken += certainty.of(probability) == Truth.YES ? 1 : 0;
            if (certainty.of(probability) != Truth.NO) {
                confused.add(new Confused(others.get(i), false, probability));
            }
        }
        return new MeaningFit(
                language,
                like.size(),
                others.size(),
                leftOut,
                curve.inverse(certainty.yes()),
                found == 0 ? 0 : found / (double) (found + mistaken),
                found / (double) like.size(),
                confused);
    }

    private double nearnessOfExample(int i) {
        return nearness(likeVectors.get(i), i, -1);
    }

    private double nearnessOfOther(int i) {
        return nearness(otherVectors.get(i), -1, i);
    }

    private double nearness(float[] vector, int exampleNotItself, int otherNotItself) {
        return closest(likeVectors, vector, exampleNotItself)
                - WEIGHT_OF_OTHERS * closest(otherVectors, vector, otherNotItself);
    }

    private static double closest(List<float[]> vectors, float[] vector, int without) {
        var most = -1.0;
        for (var i = 0; i < vectors.size(); i++) {
            if (i != without) {
                most = Math.max(most, SentenceVectors.closeness(vectors.get(i), vector));
            }
        }
        return most;
    }

    /** Ordinary sentences of agents in one language, and their vectors. */
    private record NeutralSentences(List<String> texts, List<float[]> vectors) {

        private static final NeutralSentences CHINESE = read(SentenceVectors.CHINESE);
        private static final NeutralSentences ENGLISH = read(SentenceVectors.ENGLISH);

        static NeutralSentences in(String language) {
            return language.equals(SentenceVectors.CHINESE) ? CHINESE : ENGLISH;
        }

        private static NeutralSentences read(String language) {
            var texts = Stream.of(ShippedCards.neutralSentences(language))
                    .flatMap(String::lines)
                    .map(SentenceVectors::words)
                    .toList();
            return new NeutralSentences(texts, SentenceVectors.of(texts));
        }
    }
}

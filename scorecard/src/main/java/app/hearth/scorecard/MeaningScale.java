package app.hearth.scorecard;

import app.hearth.reading.SentenceVectors;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells how probable it is that sentences say what some examples mean. Thread-safe. */
final class MeaningScale {

    private static final int REMEMBERED = 200;
    private static final Map<Meaning, MeaningScale> SCALES = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Meaning, MeaningScale> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A word or two in another language say nothing by themselves. */
    private static final int FEW_WORDS = 3;

    private final Map<String, MeaningSide> sides = new HashMap<>();

    private MeaningScale(Meaning meaning) {
        for (var language : List.of(SentenceVectors.CHINESE, SentenceVectors.ENGLISH)) {
            var like = in(language, meaning.like());
            if (!like.isEmpty()) {
                sides.put(language, new MeaningSide(language, like, in(language, meaning.unlike())));
            }
        }
    }

    /** That of a meaning; made once, as long as it is asked for now and then. */
    static MeaningScale of(Meaning meaning) {
        synchronized (SCALES) {
            return SCALES.computeIfAbsent(meaning, MeaningScale::new);
        }
    }

    /** How well the examples of each language do, by what a card takes for certain. */
    List<MeaningFit> fits(Certainty certainty) {
        return List.of(SentenceVectors.CHINESE, SentenceVectors.ENGLISH).stream()
                .map(sides::get)
                .filter(Objects::nonNull)
                .map(side -> side.fit(certainty))
                .toList();
    }

    /** How probable it is that a sentence with this vector says it; NaN where there are no examples to compare with. */
    double probability(String sentence, float[] vector) {
        var side = sides.get(SentenceVectors.language(sentence));
        if (side != null) {
            return side.probability(vector);
        }
        return Measure.wordsIn(withoutNumbers(sentence)) < FEW_WORDS ? 0 : Double.NaN;
    }

    private static String withoutNumbers(String sentence) {
        var characters = sentence.toCharArray();
        for (var i = 0; i < characters.length; i++) {
            characters[i] = Character.isDigit(characters[i]) ? ' ' : characters[i];
        }
        return new String(characters);
    }

    private static List<String> in(String language, List<String> texts) {
        return texts.stream()
                .map(SentenceVectors::words)
                .filter(text -> SentenceVectors.language(text).equals(language))
                .distinct()
                .toList();
    }
}

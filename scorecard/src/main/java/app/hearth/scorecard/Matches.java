package app.hearth.scorecard;

import app.hearth.reading.SentenceVectors;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What the agent of one conversation means, as far as it was compared with examples. */
public final class Matches {

    /** Nothing was compared yet: then nobody can say. */
    public static final Matches NONE = new Matches(Map.of());

    private static final int AT_ONCE = 2_000;
    private static final double LIKELY = 0.5;

    private final Map<String, Match> byMeaning;

    /** By the id of the meaning. */
    public Matches(Map<String, Match> byMeaning) {
        this.byMeaning = Map.copyOf(byMeaning);
    }

    /** Compares a conversation here and now, which takes about a millisecond and a half a sentence. */
    static Matches in(List<Turn> turns, Collection<Meaning> meanings) {
        return meanings.isEmpty() ? NONE : compare(List.of(turns), meanings).getFirst();
    }

    /** Compares conversations with examples; one for each, in their order. */
    public static List<Matches> compare(List<List<Turn>> talks, Collection<Meaning> meanings) {
        var vectors = vectors(talks);
        return talks.stream()
                .map(turns -> {
                    var byMeaning = new HashMap<String, Match>();
                    meanings.forEach(
                            meaning -> byMeaning.put(meaning.id(), match(turns, MeaningScale.of(meaning), vectors)));
                    return new Matches(byMeaning);
                })
                .toList();
    }

    /** By the id of the meaning. */
    public Map<String, Match> byMeaning() {
        return byMeaning;
    }

    /** How probable it is that a turn says it; NaN where nobody can say. */
    double probability(String meaning, int turn) {
        var match = byMeaning.get(meaning);
        return match == null ? Double.NaN : match.probability(turn);
    }

    private static Map<String, float[]> vectors(List<List<Turn>> talks) {
        var sentences = new LinkedHashSet<String>();
        for (var turns : talks) {
            for (var turn : turns) {
                if (turn.speaker() == Speaker.AGENT) {
                    sentences.addAll(SentenceVectors.sentences(turn.text()));
                }
            }
        }
        var order = new ArrayList<>(sentences);
        var vectors = new HashMap<String, float[]>();
        for (var from = 0; from < order.size(); from += AT_ONCE) {
            var some = order.subList(from, Math.min(order.size(), from + AT_ONCE));
            var made = SentenceVectors.of(some);
            for (var i = 0; i < some.size(); i++) {
                vectors.put(some.get(i), made.get(i));
            }
        }
        return vectors;
    }

    private static Match match(List<Turn> turns, MeaningScale scale, Map<String, float[]> vectors) {
        var probabilities = new double[turns.size()];
        for (var turn = 0; turn < turns.size(); turn++) {
            if (turns.get(turn).speaker() == Speaker.AGENT) {
                probabilities[turn] =
                        strongest(SentenceVectors.sentences(turns.get(turn).text()), scale, vectors);
            }
        }
        return Match.of(probabilities);
    }

    /** That of the sentence that says it most; a sentence that cannot be compared leaves it open, if none says it. */
    private static double strongest(List<String> sentences, MeaningScale scale, Map<String, float[]> vectors) {
        var most = 0.0;
        var open = false;
        for (var sentence : sentences) {
            var probability = scale.probability(sentence, vectors.getOrDefault(sentence, new float[0]));
            open |= Double.isNaN(probability);
            most = Double.isNaN(probability) ? most : Math.max(most, probability);
        }
        return open && most < LIKELY ? Double.NaN : most;
    }
}

package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a centre's own model sees of turns: words, meaning, what went before, and what the standard reader found. */
final class AdaptedTurnFeatures {

    private static final double PLACES = 20;
    private static final int AT_THE_END = 3;

    private final Speaker speaker;
    private String question = "";
    private String answer = "";
    private TurnReading.@Nullable Customer last;

    private AdaptedTurnFeatures(Speaker speaker) {
        this.speaker = speaker;
    }

    /** For each conversation one for each of its turns by customers or by agents, by position. */
    static List<Map<Integer, Features>> of(Speaker speaker, List<Transcript> transcripts, List<Reading> readings) {
        var sentences = new ArrayList<String>();
        for (var transcript : transcripts) {
            sentences.addAll(AdaptedFeatures.said(transcript, speaker));
        }
        var vectors = AdaptedFeatures.embed(sentences).iterator();
        var all = new ArrayList<Map<Integer, Features>>();
        for (var i = 0; i < transcripts.size(); i++) {
            var read = new HashMap<Integer, TurnReading>();
            readings.get(i).turns().forEach(turn -> read.put(turn.turn(), turn));
            var walk = new AdaptedTurnFeatures(speaker);
            var byTurn = new TreeMap<Integer, Features>();
            var turns = transcripts.get(i).turns();
            for (var turn = 0; turn < turns.size(); turn++) {
                var text = turns.get(turn).text();
                var reading = read.get(turn);
                if (turns.get(turn).speaker() == speaker && reading != null) {
                    byTurn.put(turn, walk.features(text, reading, vectors.next(), turn, turns.size()));
                }
                walk.pass(text, reading);
            }
            all.add(byTurn);
        }
        return all;
    }

    private Features features(String text, TurnReading reading, float[] vector, int place, int size) {
        var features = new Features();
        var ofAgent = speaker == Speaker.AGENT;
        AdaptedFeatures.grams(features, text, ofAgent ? AdaptedFeatures.AGENT : AdaptedFeatures.CUSTOMER);
        AdaptedFeatures.grams(features, ofAgent ? question : answer, AdaptedFeatures.ANSWER);
        AdaptedFeatures.grams(features, ofAgent ? answer : question, AdaptedFeatures.FIRST);
        AdaptedFeatures.meaning(features, "turn", vector);
        switch (reading) {
            case TurnReading.Customer customer -> AdaptedFeatures.found(features, "now.", customer);
            case TurnReading.Agent agent -> found(features, agent);
        }
        if (last != null) {
            AdaptedFeatures.found(features, "before.", last);
        }
        features.fact("place", Math.min(1, place / PLACES));
        features.fact("end", place >= size - AT_THE_END ? 0.5 : 0);
        return features;
    }

    private void pass(String text, @Nullable TurnReading reading) {
        if (reading instanceof TurnReading.Agent) {
            answer = text;
        } else if (reading instanceof TurnReading.Customer customer) {
            question = text;
            last = customer;
        }
    }

    /** Weighs more than an emotion does, as each behaviour is told for itself. */
    private static void found(Features features, TurnReading.Agent turn) {
        turn.behaviourScores().forEach((behaviour, score) -> features.fact("now." + behaviour.wire(), 2 * score));
        turn.behaviours().forEach(behaviour -> features.fact("shown." + behaviour.wire(), 1));
        features.fact("now.warmth", AdaptedFeatures.FOUND * turn.warmth());
    }
}

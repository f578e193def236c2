package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.LinearModel;
import java.util.EnumMap;
import java.util.Map;

/** A model of customer turns and where its outputs stand. */
final class CustomerOutputs {

    /** Logits learned one emotion at a time, each against all others, are too sure beside each other. */
    private static final double SOFTNESS = 0.5;

    private final LinearModel model;
    private final Map<Emotion, Integer> emotions = new EnumMap<>(Emotion.class);
    private final Map<Flag, Integer> flags = new EnumMap<>(Flag.class);
    private final int valence;

    CustomerOutputs(LinearModel model) {
        this.model = model;
        for (var emotion : Emotion.values()) {
            emotions.put(emotion, model.output(emotion.wire()));
        }
        for (var flag : Flag.values()) {
            flags.put(flag, model.output(flag.wire()));
        }
        valence = model.output(Models.VALENCE);
    }

    LinearModel model() {
        return model;
    }

    double[] score(Features features) {
        return model.score(features);
    }

    int of(Emotion emotion) {
        return emotions.getOrDefault(emotion, 0);
    }

    int of(Flag flag) {
        return flags.getOrDefault(flag, 0);
    }

    double valence(double[] scores) {
        return Math.clamp(scores[valence], -1, 1);
    }

    /** A probability for each emotion; they sum to 1. */
    Map<Emotion, Double> probabilities(double[] scores) {
        var most = Double.NEGATIVE_INFINITY;
        for (var at : emotions.values()) {
            most = Math.max(most, scores[at]);
        }
        var sum = 0.0;
        Map<Emotion, Double> probabilities = new EnumMap<>(Emotion.class);
        for (var entry : emotions.entrySet()) {
            var weight = Math.exp(SOFTNESS * (scores[entry.getValue()] - most));
            probabilities.put(entry.getKey(), weight);
            sum += weight;
        }
        var total = sum;
        probabilities.replaceAll((emotion, weight) -> weight / total);
        return probabilities;
    }
}

package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.LinearModel;
import java.util.EnumMap;
import java.util.Map;

/** A model of customer turns: where its outputs stand, and what becomes of them beside the rules. */
final class CustomerOutputs {

    private final LinearModel model;
    private final Map<Emotion, Integer> emotions = new EnumMap<>(Emotion.class);
    private final Map<Flag, Integer> flags = new EnumMap<>(Flag.class);
    private final Map<Flag, Calibration> calibrations = new EnumMap<>(Flag.class);
    private final Calibration temperature;
    private final int valence;

    CustomerOutputs(Models models, String name) {
        model = models.get(name);
        for (var emotion : Emotion.values()) {
            emotions.put(emotion, model.output(emotion.wire()));
        }
        for (var flag : Flag.values()) {
            flags.put(flag, model.output(flag.wire()));
            calibrations.put(flag, models.calibration(name, flag.wire()));
        }
        temperature = models.calibration(name, Models.EMOTION);
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

    Calibration calibration(Flag flag) {
        return calibrations.getOrDefault(flag, Calibration.NONE);
    }

    double valence(double[] scores) {
        return Math.clamp(scores[valence], -1, 1);
    }

    /** A probability for each emotion; they sum to 1. */
    Map<Emotion, Double> probabilities(double[] scores, Map<Emotion, Double> byRules) {
        Map<Emotion, Double> probabilities = new EnumMap<>(Emotion.class);
        var most = Double.NEGATIVE_INFINITY;
        for (var entry : emotions.entrySet()) {
            var score = temperature.slope() * Shares.emotion(entry.getKey(), scores[entry.getValue()], byRules);
            probabilities.put(entry.getKey(), score);
            most = Math.max(most, score);
        }
        var sum = 0.0;
        for (var entry : probabilities.entrySet()) {
            var weight = Math.exp(entry.getValue() - most);
            entry.setValue(weight);
            sum += weight;
        }
        for (var entry : probabilities.entrySet()) {
            entry.setValue(entry.getValue() / sum);
        }
        return probabilities;
    }
}

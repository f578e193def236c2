package app.hearth.reading;

import java.util.EnumMap;
import java.util.Map;

/** The evidence for each emotion while a turn is being weighed: 0 none, 1 not quite enough, 2 clear. */
final class Feeling {

    private static final double FURTHER = 0.35;
    private static final double MOST = 5;

    private final Map<Emotion, Double> evidence = new EnumMap<>(Emotion.class);

    double of(Emotion emotion) {
        return evidence.getOrDefault(emotion, 0.0);
    }

    /** A phrase: the strongest counts in full, further ones a little. */
    void hear(Emotion emotion, double weight) {
        var before = of(emotion);
        var stronger = Math.max(before, weight);
        evidence.put(emotion, Math.min(MOST, stronger + FURTHER * Math.min(before, weight)));
    }

    void add(Emotion emotion, double weight) {
        evidence.merge(emotion, weight, Double::sum);
    }

    void scale(Emotion emotion, double factor) {
        evidence.computeIfPresent(emotion, (same, weight) -> weight * factor);
    }
}

package app.hearth.reading;

import java.util.EnumMap;
import java.util.Map;

/** The probabilities of the emotions of one turn, and what follows from them. */
final class Mood {

    private static final double SHARPNESS = 2.6;
    private static final double NEUTRAL = 2;
    private static final double UNSAID = -1;
    private static final double AT_REST = new Mood(new Feeling()).expectation();

    private final Map<Emotion, Double> probabilities = new EnumMap<>(Emotion.class);

    Mood(Feeling feeling) {
        var sum = 0.0;
        for (var emotion : Emotion.values()) {
            var logit = emotion == Emotion.NEUTRAL ? NEUTRAL : SHARPNESS * feeling.of(emotion) + UNSAID;
            sum += Math.exp(logit);
            probabilities.put(emotion, Math.exp(logit));
        }
        var total = sum;
        probabilities.replaceAll((emotion, weight) -> weight / total);
    }

    /** Of two equally likely the heavier one. */
    Emotion strongest() {
        var best = Emotion.NEUTRAL;
        var most = 0.0;
        for (var entry : probabilities.entrySet()) {
            if (entry.getValue() >= most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    /** −1…1; 0 for words that show nothing. */
    double valence() {
        return Math.clamp(expectation() - AT_REST, -1, 1);
    }

    Map<Emotion, Double> scores() {
        return new EnumMap<>(probabilities);
    }

    private double expectation() {
        var sum = 0.0;
        for (var entry : probabilities.entrySet()) {
            sum += entry.getValue() * valence(entry.getKey());
        }
        return sum;
    }

    private static double valence(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> 0;
            case PLEASED -> 0.85;
            case CONFUSED -> -0.2;
            case ANXIOUS -> -0.35;
            case DISAPPOINTED -> -0.6;
            case FRUSTRATED -> -0.65;
            case ANGRY -> -0.9;
            case ABUSIVE -> -1;
        };
    }
}

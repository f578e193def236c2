package app.hearth.reading;

import java.util.Set;

/** How warm an agent turn sounds. */
final class Warmth {

    private static final double PLAIN = 0.3;
    private static final double MOST_FROM_WORDS = 0.35;
    private static final double COLD = 0.15;
    private static final int CURT = 3;

    /** What a particle or an endearment adds. */
    private static final double SOFTENED = 0.06;

    private Warmth() {}

    static double of(Words words, Set<Behaviour> shown) {
        var warmth = PLAIN;
        for (var behaviour : shown) {
            warmth += worth(behaviour);
        }
        warmth += Math.min(
                MOST_FROM_WORDS,
                SOFTENED * words.softened()
                        + words.found(Sort.MANNER).stream()
                                .filter(manner -> manner.says(Manner.WARM))
                                .mapToDouble(Found::weight)
                                .sum());
        if (words.length() < CURT && words.softened() == 0 && !words.has(Manner.WARM)) {
            warmth -= COLD;
        }
        return Math.clamp(warmth, 0, 1);
    }

    private static double worth(Behaviour behaviour) {
        return switch (behaviour) {
            case EMPATHY -> 0.22;
            case OWNERSHIP -> 0.1;
            case GREETING, CLOSING -> 0.08;
            case PARAPHRASE, FEEDBACK_REQUEST, RESOLUTION_ACTION -> 0.05;
            case IMPROPER -> -0.6;
            case VERIFY_IDENTITY, CLARIFYING_QUESTION, SUGGESTION, INFORMATION -> 0;
        };
    }
}

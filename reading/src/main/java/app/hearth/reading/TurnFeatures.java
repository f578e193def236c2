package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.Grams;

/** What the models see of a turn: its grams, what the rules found in it, and what went before. */
final class TurnFeatures {

    /** Keeps the grams of the turn apart from all else. */
    static final int TURN = 1;

    private static final double MOST = 3;
    private static final int[] LENGTHS = {1, 3, 6, 12, 25, 50, 100};

    private TurnFeatures() {}

    static Features of(Words words, CustomerContext context, TurnReading.Customer byRules) {
        var features = common(words);
        byRules.emotionScores().forEach((emotion, score) -> features.fact("emotion." + emotion.wire(), score));
        features.fact("valence", byRules.valence());
        for (var flag : byRules.flags()) {
            features.fact("flag." + flag.wire(), 1);
        }
        var marks = Marks.of(words);
        features.fact("emphatic", marks.emphatic() ? 1 : 0);
        features.fact("questions", Math.min(2, marks.questions()));
        features.fact("capitals", marks.capitals() ? 1 : 0);
        features.fact("opens", context.agentSpoke() ? 0 : 1);
        features.fact("repeats", context.repeats() ? 1 : 0);
        if (context.before() != null) {
            features.fact("before." + context.before().wire(), 1);
        }
        return features;
    }

    static Features of(Words words, AgentContext context, TurnReading.Agent byRules) {
        var features = common(words);
        byRules.behaviourScores().forEach((behaviour, score) -> features.fact("rule." + behaviour.wire(), score));
        features.fact("opens", context.opens() ? 1 : 0);
        features.fact("asked", context.asked() ? 1 : 0);
        features.fact("upset", context.upset() ? 1 : 0);
        return features;
    }

    private static Features common(Words words) {
        var features = new Features();
        Grams.of(words.text(), TURN, (key, start, end) -> features.gram(key));
        for (var sort : Sort.values()) {
            if (sort != Sort.NEED) {
                for (var found : words.found(sort)) {
                    features.fact("phrase." + sort + found.phrase().signal(), Math.min(MOST, found.weight()));
                }
            }
        }
        var asks = 0;
        for (var sentence : words.sentences()) {
            asks += sentence.asks() ? 1 : 0;
        }
        var tells = words.sentences().size() - asks;
        features.fact("asks", asks > 0 ? 1 : 0);
        features.fact("tells", tells > 0 ? 1 : 0);
        features.fact("sentences", Math.log1p(words.sentences().size()) / 2);
        var size = words.length();
        for (var length : LENGTHS) {
            features.fact("longer." + length, size > length ? 0.5 : 0);
        }
        return features;
    }
}

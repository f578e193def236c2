package app.hearth.reading;

import java.util.List;

/** From the words of a customer turn, and the mood before it, to its emotion. */
final class EmotionRules {

    private static final double REST = 0.35;
    private static final double CLEAR = 1.4;
    private static final double EMPHASIS = 1.25;
    private static final double ASKED = 0.3;
    private static final double CAPITALS = 1.5;
    private static final double BARE_MARKS = 1.3;
    private static final double CARRIED = 0.5;
    private static final double REPEATED = 1;
    private static final int SHORT = 8;

    private EmotionRules() {}

    static Mood moodOf(Words words, CustomerContext context) {
        var feeling = new Feeling();
        hear(words, feeling);
        addContext(words, feeling, context);
        addMarks(words, feeling, context);
        settle(feeling);
        return new Mood(feeling);
    }

    private static void hear(Words words, Feeling feeling) {
        for (var phrase : words.found(Sort.EMOTION)) {
            var emotion = phrase.emotion();
            var weight = phrase.weight() * Turning.strength(words, phrase);
            if (emotion == Emotion.PLEASED && words.asksAt(phrase.start())) {
                weight *= ASKED;
            }
            if (emotion == Emotion.ABUSIVE || !Turning.isNegated(words, phrase)) {
                feeling.hear(emotion, weight);
            } else if (emotion == Emotion.PLEASED) {
                feeling.hear(Emotion.DISAPPOINTED, weight);
            }
        }
    }

    private static void addMarks(Words words, Feeling feeling, CustomerContext context) {
        var marks = Marks.of(words);
        if (marks.emphatic()) {
            for (var emotion : List.of(Emotion.ANGRY, Emotion.FRUSTRATED, Emotion.ABUSIVE, Emotion.ANXIOUS)) {
                feeling.scale(emotion, EMPHASIS);
            }
        }
        if (marks.capitals()) {
            feeling.add(Emotion.ANGRY, CAPITALS);
        }
        if (marks.questions() > 1 && words.length() < SHORT) {
            var asking = context.agentSpoke() ? Emotion.FRUSTRATED : Emotion.CONFUSED;
            feeling.add(asking, BARE_MARKS);
        }
    }

    private static void addContext(Words words, Feeling feeling, CustomerContext context) {
        if (context.repeats()) {
            feeling.add(Emotion.FRUSTRATED, REPEATED);
        }
        var before = context.before();
        var saysLittle = words.length() < SHORT && !words.has(Manner.COURTESY);
        if (before != null && Moods.isUpset(before) && !saysLittle && !words.says(Sign.SETTLED)) {
            feeling.add(before == Emotion.ABUSIVE ? Emotion.ANGRY : before, CARRIED);
        }
    }

    /** Praise beside clear annoyance is sarcasm or courtesy; of two clear upsets the heavier one is told. */
    private static void settle(Feeling feeling) {
        var upset = Math.max(feeling.of(Emotion.ANGRY), feeling.of(Emotion.FRUSTRATED));
        if (upset > CLEAR && feeling.of(Emotion.PLEASED) < 2 * CLEAR) {
            feeling.scale(Emotion.PLEASED, REST);
        }
        if (feeling.of(Emotion.ANGRY) > CLEAR) {
            feeling.add(Emotion.ANGRY, REST * feeling.of(Emotion.FRUSTRATED));
        }
        if (feeling.of(Emotion.ABUSIVE) > CLEAR) {
            feeling.add(Emotion.ABUSIVE, feeling.of(Emotion.ANGRY));
        }
    }
}

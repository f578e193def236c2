package app.hearth.practice;

import app.hearth.reading.Behaviour;
import app.hearth.scorecard.Item;
import java.util.EnumSet;
import java.util.Set;

/** Which topics an item of a scorecard is learned with: by the behaviours that decide about it. */
final class TrainingAdvice {

    private TrainingAdvice() {}

    /** Empty for an item that no role-play exercises, such as one that only a person can judge. */
    static Set<TrainingTopic> topics(Item item) {
        var topics = EnumSet.noneOf(TrainingTopic.class);
        item.behaviours().forEach(behaviour -> topics.add(topic(behaviour)));
        if (topics.isEmpty() && item.needsWords()) {
            topics.add(TrainingTopic.PROMISING);
        }
        return topics;
    }

    static TrainingTopic topic(Behaviour behaviour) {
        return switch (behaviour) {
            case GREETING, VERIFY_IDENTITY, FEEDBACK_REQUEST, CLOSING -> TrainingTopic.BASICS;
            case PARAPHRASE -> TrainingTopic.LISTENING;
            case CLARIFYING_QUESTION -> TrainingTopic.CLARIFYING;
            case EMPATHY -> TrainingTopic.EMPATHY;
            case IMPROPER -> TrainingTopic.CALMING;
            case OWNERSHIP -> TrainingTopic.OWNING;
            case SUGGESTION, INFORMATION, RESOLUTION_ACTION -> TrainingTopic.SOLVING;
        };
    }
}

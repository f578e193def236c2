package app.hearth.practice;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts the customer's last answer in other words where a model is set up. The answer is stored before the model is
 * asked, and no connection and no lock is held while it is. Exams are never put otherwise: all sit the same.
 */
@Component
class TrainingWording {

    private final CustomerWording model;
    private final TrainingWordingTable wordings;

    TrainingWording(CustomerWording model, TrainingWordingTable wordings) {
        this.model = model;
        this.wordings = wordings;
    }

    /** Within the transaction that stores an answer: other words for it will be looked for. */
    void expect(TrainingSitting sitting, int number) {
        if (model.isOn() && !sitting.isExam()) {
            wordings.expect(sitting.id(), number);
        }
    }

    /** The last answer in other words, or as it was. Waits for the model; call it outside of any transaction. */
    TrainingPlayed inOtherWords(TrainingPlayed played) {
        var sitting = played.sitting().id();
        var number = played.turns().size();
        if (!model.isOn() || played.play() == null || !wordings.isExpected(sitting, number)) {
            return played;
        }
        var own = own(played);
        var play = played.going();
        var other = model.say(play.setting(), play.mood(), own);
        return !other.equals(own) && wordings.keep(sitting, number, other) ? played.with(number, other) : played;
    }

    private static List<String> own(TrainingPlayed played) {
        return played.turns().isEmpty()
                ? played.sitting().opening()
                : played.turns().getLast().lines();
    }
}

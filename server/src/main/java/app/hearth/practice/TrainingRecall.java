package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a sitting back: what was said in it, and where the customer is now. */
@Service
class TrainingRecall {

    private final TrainingSittingTable sittings;
    private final TrainingTurnTable turns;
    private final TrainingWordingTable wordings;
    private final TrainingCustomers customers;

    TrainingRecall(
            TrainingSittingTable sittings,
            TrainingTurnTable turns,
            TrainingWordingTable wordings,
            TrainingCustomers customers) {
        this.sittings = sittings;
        this.turns = turns;
        this.wordings = wordings;
        this.customers = customers;
    }

    /** The trainee's own. */
    @Transactional
    TrainingPlayed see(Caller caller, UUID id) {
        return played(sittings.find(id)
                .filter(it -> it.account().equals(caller.account()))
                .orElseThrow(TrainingRecall::unknown));
    }

    /** The trainee's own, with which nobody else goes on until the transaction ends. */
    TrainingSitting hold(Caller caller, UUID id) {
        return sittings.lock(id)
                .filter(it -> it.account().equals(caller.account()))
                .orElseThrow(TrainingRecall::unknown);
    }

    /** With all that was said. Who calls this shows it: answers not put otherwise by now stay as they are. */
    TrainingPlayed played(TrainingSitting sitting) {
        var worded = wordings.settled(sitting.id());
        var said = turns.of(sitting.id());
        return new TrainingPlayed(
                sitting,
                said,
                worded,
                sitting.erasedAt() == null ? customers.replay(sitting, said).orElse(null) : null);
    }

    static Refused unknown() {
        return Refused.unknown("training.unknown", "There is no such conversation, or it is not yours to see.");
    }
}

package app.hearth.practice;

import app.hearth.customer.RolePlay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sitting with all that was said in it.
 *
 * @param play where the customer is now; null where the scenario is gone
 */
record TrainingPlayed(
        TrainingSitting sitting,
        List<TrainingTurn> turns,
        @Nullable RolePlay play) {

    TrainingPlayed {
        turns = List.copyOf(turns);
    }

    RolePlay going() {
        if (play == null) {
            throw TrainingCustomers.gone();
        }
        return play;
    }
}

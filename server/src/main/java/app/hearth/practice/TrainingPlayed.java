package app.hearth.practice;

import app.hearth.customer.RolePlay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sitting with all that was said in it.
 *
 * @param turns with the customer's own answers, by which it is judged
 * @param worded answers that are shown in other words, by the number of their turn; 0 is the opening
 * @param play where the customer is now; null where the scenario is gone
 */
record TrainingPlayed(
        TrainingSitting sitting,
        List<TrainingTurn> turns,
        Map<Integer, List<String>> worded,
        @Nullable RolePlay play) {

    TrainingPlayed {
        turns = List.copyOf(turns);
        worded = Map.copyOf(worded);
    }

    RolePlay going() {
        if (play == null) {
            throw TrainingCustomers.gone();
        }
        return play;
    }

    /** The first words, as they are shown. */
    List<String> opening() {
        return worded.getOrDefault(0, sitting.opening());
    }

    /** The turns, as they are shown. */
    List<TrainingTurn> shown() {
        return turns.stream()
                .map(turn -> turn.with(worded.getOrDefault(turn.number(), turn.lines())))
                .toList();
    }

    TrainingPlayed with(int number, List<String> lines) {
        var more = new HashMap<>(worded);
        more.put(number, lines);
        return new TrainingPlayed(sitting, turns, more, play);
    }
}

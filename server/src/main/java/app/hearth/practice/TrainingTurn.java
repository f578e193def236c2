package app.hearth.practice;

import app.hearth.customer.TraineeTurn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a trainee typed in a sitting, and what the customer answered.
 *
 * @param number from 1
 * @param id made by the page
 * @param waited seconds the customer waited for it
 * @param lines the answer
 */
record TrainingTurn(int number, UUID id, String text, double waited, List<String> lines, Instant at) {

    TrainingTurn {
        lines = List.copyOf(lines);
    }

    TraineeTurn typed() {
        return new TraineeTurn(text, waited);
    }

    TrainingTurn with(List<String> other) {
        return new TrainingTurn(number, id, text, waited, other, at);
    }
}

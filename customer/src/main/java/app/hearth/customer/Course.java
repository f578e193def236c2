package app.hearth.customer;

import app.hearth.customer.mind.Appraisal;
import app.hearth.customer.mind.Feelings;
import app.hearth.customer.mind.Move;
import app.hearth.customer.mind.Temper;
import java.util.List;

/** Plays moves through the model without words and without chance. */
final class Course {

    private Course() {}

    static List<Move> moves(RolePlay play) {
        return play.exchanges().stream()
                .map(exchange -> exchange.heard().move(exchange.turn().waited()))
                .toList();
    }

    static double satisfaction(List<Move> moves, Temper temper) {
        var feelings = Feelings.of(temper);
        for (var move : moves) {
            if (feelings.ending() != null && feelings.ending().isFinal()) {
                break;
            }
            feelings = Appraisal.of(feelings, move, temper, 0);
        }
        return feelings.satisfaction(temper);
    }
}

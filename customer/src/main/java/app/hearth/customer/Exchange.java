package app.hearth.customer;

import app.hearth.customer.hearing.Heard;
import app.hearth.customer.mind.Feelings;
import app.hearth.customer.mind.Mood;
import java.util.List;
import java.util.Set;

/**
 * A turn of the trainee with what came of it.
 *
 * @param number from 1
 * @param satisfaction the probability of a good grade if it ended here
 * @param lines what the customer answers
 * @param facts what came out by the answer
 */
public record Exchange(
        int number,
        TraineeTurn turn,
        Heard heard,
        Feelings before,
        Feelings after,
        Mood mood,
        double satisfaction,
        List<String> lines,
        Set<String> facts) {

    public Exchange {
        lines = List.copyOf(lines);
        facts = Set.copyOf(facts);
    }
}

package app.hearth.customer.voice;

import java.util.List;
import java.util.Set;

/**
 * What a customer says in one go.
 *
 * @param lines the messages, one after the other
 * @param facts the facts that come out by it
 */
public record Said(List<String> lines, Set<String> facts) {

    public Said {
        lines = List.copyOf(lines);
        facts = Set.copyOf(facts);
    }
}

package app.hearth.scorecard;

import app.hearth.scorecard.FaultyScorecard.Fault;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a scorecard's document, gathered, so that it is told all at once. */
final class Faults {

    private static final int ENOUGH = 50;

    private final List<Fault> found = new ArrayList<>();

    void add(Node node, String reason) {
        add(node.getStartMark().getLine() + 1, reason);
    }

    void add(int line, String reason) {
        if (found.size() < ENOUGH) {
            found.add(new Fault(line, reason));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}

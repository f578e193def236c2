package app.hearth.customer.scenario;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a document, gathered, so that it is told all at once. */
final class Faults {

    private static final int ENOUGH = 50;

    private final List<DocumentFault> found = new ArrayList<>();

    void add(Node node, String reason) {
        add(node.getStartMark().getLine() + 1, reason);
    }

    void add(int line, String reason) {
        if (found.size() < ENOUGH) {
            found.add(new DocumentFault(line, reason));
        }
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new FaultyScenario(found);
        }
    }
}

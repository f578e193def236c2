package app.hearth.quality;

import app.hearth.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a scorecard's document, gathered, so that it is told all at once. */
final class Faults {

    private static final int ENOUGH = 50;

    /** One thing that is wrong, and the line it stands in, from 1. */
    record Fault(int line, String reason) {

        @Override
        public String toString() {
            return "Line %d: %s".formatted(line, reason);
        }
    }

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

    Refused toRefused() {
        return Refused.invalid(
                "scorecard.faulty", found.stream().map(Fault::toString).collect(Collectors.joining(" ")));
    }
}

package app.hearth.scorecard;

import app.hearth.scorecard.FaultyScorecard.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a scorecard's document, gathered, so that it is told all at once. */
final class Faults {

    private static final int ENOUGH = 50;

    private final List<Fault> found = new ArrayList<>();

    /** Both sentences with the same details in their order, as {@link String#format} puts them in. */
    void add(Node node, String zh, String en, @Nullable Object... details) {
        add(node.getStartMark().getLine() + 1, zh, en, details);
    }

    void add(int line, String zh, String en, @Nullable Object... details) {
        if (found.size() < ENOUGH) {
            found.add(new Fault(line, Bilingual.of(zh, en, details)));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}

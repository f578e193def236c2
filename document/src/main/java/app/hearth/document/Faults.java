package app.hearth.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a document, gathered, so that it is told all at once. */
public final class Faults {

    private static final int ENOUGH = 50;

    private final List<DocumentFault> found = new ArrayList<>();

    /** Both sentences with the same details in their order, as {@link String#format} puts them in. */
    public void add(Node node, String zh, String en, @Nullable Object... details) {
        add(node.getStartMark().getLine() + 1, zh, en, details);
    }

    public void add(int line, String zh, String en, @Nullable Object... details) {
        if (found.size() < ENOUGH) {
            found.add(new DocumentFault(line, Bilingual.of(zh, en, details)));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** As they were found; the first fifty. */
    public List<DocumentFault> all() {
        return List.copyOf(found);
    }
}

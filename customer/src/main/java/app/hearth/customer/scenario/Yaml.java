package app.hearth.customer.scenario;

import java.io.StringReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The tree of a YAML document, and nothing but the tree: no document can make an object of its choosing. */
final class Yaml {

    private static final int MOST_CHARACTERS = 500_000;

    private Yaml() {}

    /** Refuses what is no YAML at all, with the line. */
    static Node tree(String document) {
        var faults = new Faults();
        @Nullable Node root = null;
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(MOST_CHARACTERS);
            root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(document));
            if (root == null) {
                faults.add(1, "The document is empty.");
            } else if (hasAnchor(root)) {
                faults.add(root, "Anchors (&name) have no place here: say it again instead.");
            }
        } catch (MarkedYAMLException problem) {
            var mark = problem.getProblemMark();
            faults.add(mark == null ? 1 : mark.getLine() + 1, "This is not YAML: %s.".formatted(problem.getProblem()));
        } catch (YAMLException problem) {
            faults.add(1, "This is not YAML: %s.".formatted(problem.getMessage()));
        }
        faults.refuseIfAny();
        return Objects.requireNonNull(root);
    }

    /** An alias could make a tree without end. */
    private static boolean hasAnchor(Node node) {
        return node.getAnchor() != null
                || switch (node) {
                    case MappingNode mapping ->
                        mapping.getValue().stream()
                                .anyMatch(entry -> hasAnchor(entry.getKeyNode()) || hasAnchor(entry.getValueNode()));
                    case SequenceNode sequence -> sequence.getValue().stream().anyMatch(Yaml::hasAnchor);
                    default -> false;
                };
    }
}

package app.hearth.document;

import java.io.StringReader;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The tree of a YAML document, and nothing but the tree: no document can make an object of its choosing. */
public final class DocumentTree {

    private DocumentTree() {}

    /**
     * What the reader makes of a document, with all that is wrong added to the faults; null where there is no tree to
     * read at all.
     *
     * @param most how many characters the document may have
     */
    public static <T> @Nullable T read(
            String document, int most, Faults faults, BiFunction<DocumentMap, Faults, T> reader) {
        var root = sound(document, most, faults);
        return root == null ? null : DocumentMap.read(root, faults, reader);
    }

    private static @Nullable Node sound(String document, int most, Faults faults) {
        try {
            var root = of(document, most);
            if (root == null) {
                faults.add(1, "文档是空的。", "The document is empty.");
            } else if (hasAnchor(root)) {
                faults.add(root, "这里不能用锚点（&名称），请把内容再写一遍。", "Anchors (&name) have no place here: say it again instead.");
            } else {
                return root;
            }
        } catch (MarkedYAMLException problem) {
            var mark = problem.getProblemMark();
            faults.add(
                    mark == null ? 1 : mark.getLine() + 1,
                    "不是有效的 YAML：%s。",
                    "This is not YAML: %s.",
                    problem.getProblem());
        } catch (YAMLException problem) {
            faults.add(1, "不是有效的 YAML：%s。", "This is not YAML: %s.", problem.getMessage());
        }
        return null;
    }

    /**
     * The tree as it is, anchors and all; null where nothing is written.
     *
     * @throws YAMLException where the document is no YAML
     */
    public static @Nullable Node of(String document, int most) {
        var options = new LoaderOptions();
        options.setCodePointLimit(most);
        return new Yaml(options).compose(new StringReader(document));
    }

    /** An alias could make a tree without end. */
    private static boolean hasAnchor(Node node) {
        return node.getAnchor() != null
                || switch (node) {
                    case MappingNode mapping ->
                        mapping.getValue().stream()
                                .anyMatch(entry -> hasAnchor(entry.getKeyNode()) || hasAnchor(entry.getValueNode()));
                    case SequenceNode sequence -> sequence.getValue().stream().anyMatch(DocumentTree::hasAnchor);
                    default -> false;
                };
    }
}

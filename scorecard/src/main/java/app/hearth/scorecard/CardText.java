package app.hearth.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The document of a good card as text: what it says where, and the same with another version number. */
public final class CardText {

    private final String document;
    private final MappingNode root;

    /**
     * Takes a document apart.
     *
     * @param document one that {@link ScorecardDocument} reads without a fault
     * @throws IllegalArgumentException where it is no YAML, or no mapping
     */
    public CardText(String document) {
        this.document = document;
        this.root = mapping(document);
    }

    private static MappingNode mapping(String document) {
        try {
            if (ScorecardDocument.tree(document) instanceof MappingNode mapping) {
                return mapping;
            }
        } catch (YAMLException unreadable) {
            throw new IllegalArgumentException("The document is no YAML", unreadable);
        }
        throw new IllegalArgumentException("The document is no mapping");
    }

    /** The same document as another version; not a character besides is changed. */
    public String withVersion(int version) {
        var number = value(root, "version").orElseThrow();
        return document.substring(0, start(number)) + version + document.substring(end(number));
    }

    /**
     * The same document in which the machine counts, advises or is not asked about an item; what is written beside that
     * stays as it is. None where there is no such item.
     */
    public Optional<String> withSay(String item, MachineSay say) {
        for (var section : sequence(value(root, "sections").orElse(null))) {
            for (var one : sequence(value(section, "items").orElse(null))) {
                if (one instanceof MappingNode mapping && text(one, "id").equals(item)) {
                    return Optional.of(new SayEdit(document, mapping).with(say));
                }
            }
        }
        return Optional.empty();
    }

    /** What the card says of itself, by key; without sections and tests. */
    public Map<String, String> head() {
        var head = new LinkedHashMap<String, String>();
        entries(root).forEach((key, value) -> {
            if (!key.equals("sections") && !key.equals("tests") && !key.equals("version")) {
                head.put(key, words(value));
            }
        });
        return head;
    }

    /** All items as they are written, in order. */
    public List<WrittenItem> items() {
        var items = new ArrayList<WrittenItem>();
        for (var section : sequence(value(root, "sections").orElse(null))) {
            for (var item : sequence(value(section, "items").orElse(null))) {
                var parts = new LinkedHashMap<String, String>();
                entries(item).forEach((key, value) -> parts.put(key, words(value)));
                items.add(new WrittenItem(
                        text(section, "id"),
                        text(item, "id"),
                        item.getStartMark().getLine() + 1,
                        parts));
            }
        }
        return items;
    }

    /**
     * An item as it is written.
     *
     * @param line where it begins, from 1
     * @param parts what is written behind each of its keys
     */
    public record WrittenItem(String section, String id, int line, Map<String, String> parts) {}

    /** As written, but for how lines are broken and set in. */
    private String words(Node node) {
        return document.substring(start(node), end(node)).strip().replaceAll("\\s*\\R\\s*", "\n");
    }

    private int start(Node node) {
        return document.offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    private int end(Node node) {
        return document.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    private static String text(Node node, String key) {
        return value(node, key)
                .filter(ScalarNode.class::isInstance)
                .map(value -> ((ScalarNode) value).getValue())
                .orElse("");
    }

    private static Optional<Node> value(Node node, String key) {
        return Optional.ofNullable(entries(node).get(key));
    }

    private static Map<String, Node> entries(Node node) {
        var entries = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), entry.getValueNode());
                }
            });
        }
        return entries;
    }

    private static List<Node> sequence(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }
}

package app.hearth.customer.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a document. It is asked for its keys one by one; a key that is missing, of the wrong kind or never asked
 * for is a fault. After a fault reading goes on with something harmless, so that all faults are found.
 */
final class YamlMap {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMap(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
    }

    /** Reads a node as a mapping and hands it to the reader, then tells of the keys that it did not ask for. */
    static <T> T read(Node node, Faults faults, Function<YamlMap, T> reader) {
        var map = new YamlMap(node, faults);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> map.put(entry.getKeyNode(), entry.getValueNode()));
        } else {
            faults.add(node, "Here a mapping (key: value) is expected.");
        }
        var result = reader.apply(map);
        map.left
                .keySet()
                .forEach(key -> faults.add(
                        Objects.requireNonNull(map.keys.get(key)), "'%s' has no meaning here.".formatted(key)));
        return result;
    }

    private void put(Node key, Node value) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (left.putIfAbsent(name, value) != null) {
            faults.add(key, "'%s' is given twice.".formatted(name));
        }
        keys.putIfAbsent(name, key);
    }

    Node node() {
        return node;
    }

    /** The keys nobody asked for yet, in their order. */
    List<String> unasked() {
        return List.copyOf(left.keySet());
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    private @Nullable Node require(String key) {
        var value = left.remove(key);
        if (value == null) {
            faults.add(node, "'%s' is missing.".formatted(key));
        }
        return value;
    }

    String text(String key) {
        var value = require(key);
        return value == null ? "" : text(value);
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    private String text(Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        faults.add(value, "Here a text is expected.");
        return "";
    }

    /** An id: lower case, digits and hyphens, so that it can stand in an address. */
    String id(String key) {
        var value = require(key);
        return value == null ? "" : id(value);
    }

    private String id(Node value) {
        var id = text(value);
        if (!id.matches("[a-z][a-z0-9-]{0,59}")) {
            faults.add(value, "'%s' is no id: small letters, digits and hyphens, 60 at most.".formatted(id));
        }
        return id;
    }

    List<String> ids(String key) {
        var value = left.remove(key);
        return value == null ? List.of() : nodes(value).stream().map(this::id).toList();
    }

    double number(String key, double from, double to, double otherwise) {
        return has(key) ? number(key, from, to) : otherwise;
    }

    double number(String key, double from, double to) {
        var value = require(key);
        return value == null ? from : number(value, from, to);
    }

    private double number(Node value, double from, double to) {
        try {
            var number = Double.parseDouble(text(value));
            if (number >= from && number <= to) {
                return number;
            }
            faults.add(value, "Here a number from %s to %s is expected.".formatted(from, to));
        } catch (NumberFormatException notANumber) {
            faults.add(value, "This is not a number.");
        }
        return from;
    }

    /** A number, or the two bounds of one: {@code 0.5} or {@code [0.4, 0.6]}. */
    Range range(String key, double from, double to, Range otherwise) {
        var value = left.remove(key);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof SequenceNode)) {
            var number = number(value, from, to);
            return new Range(number, number);
        }
        var bounds = nodes(value).stream().map(one -> number(one, from, to)).toList();
        if (bounds.size() != 2 || bounds.getFirst() > bounds.getLast()) {
            faults.add(value, "Here a number or [lowest, highest] is expected.");
            return otherwise;
        }
        return new Range(bounds.getFirst(), bounds.getLast());
    }

    <T> T oneOf(String key, Map<String, T> words, T otherwise) {
        var value = left.remove(key);
        if (value == null) {
            return otherwise;
        }
        var word = text(value);
        var meaning = words.get(word);
        if (meaning == null) {
            faults.add(
                    value,
                    "'%s' is none of %s."
                            .formatted(word, words.keySet().stream().sorted().toList()));
            return otherwise;
        }
        return meaning;
    }

    <T> @Nullable T map(String key, Function<YamlMap, T> reader) {
        var value = left.remove(key);
        return value == null ? null : read(value, faults, reader);
    }

    <T> List<T> maps(String key, Function<YamlMap, T> reader) {
        var value = require(key);
        return value == null
                ? List.of()
                : nodes(value).stream().map(one -> read(one, faults, reader)).toList();
    }

    /** One text or several. */
    List<String> texts(String key) {
        var value = require(key);
        return value == null ? List.of() : nodes(value).stream().map(this::text).toList();
    }

    List<String> textsIfAny(String key) {
        return has(key) ? texts(key) : List.of();
    }

    /** Words that mean the same, in one text with bars between them: {@code refund|money back}. */
    List<String> words(String key) {
        var value = require(key);
        return value == null ? List.of() : bars(text(value));
    }

    List<String> wordsIfAny(String key) {
        return has(key) ? words(key) : List.of();
    }

    /** Several lots of words. */
    List<List<String>> wordGroups(String key) {
        return texts(key).stream().map(YamlMap::bars).toList();
    }

    private List<Node> nodes(Node value) {
        if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        if (value instanceof ScalarNode) {
            return List.of(value);
        }
        faults.add(value, "Here a list with at least one entry is expected.");
        return List.of();
    }

    private static List<String> bars(String text) {
        var words = new ArrayList<String>();
        for (var from = 0; from <= text.length(); ) {
            var bar = text.indexOf('|', from);
            var end = bar < 0 ? text.length() : bar;
            var word = text.substring(from, end).strip();
            if (!word.isEmpty()) {
                words.add(word);
            }
            from = end + 1;
        }
        return List.copyOf(words);
    }
}

package app.hearth.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a scorecard's document. It is asked for its keys one by one; a key that is missing, of the wrong kind or
 * never asked for is a fault. After a fault reading goes on with something harmless, so that all faults are found.
 */
final class CardMap {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private CardMap(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
    }

    /** Reads a node as a mapping and hands it to the reader, then tells of the keys that it did not ask for. */
    static <T> T read(Node node, Faults faults, BiFunction<CardMap, Faults, T> reader) {
        var map = new CardMap(node, faults);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> map.put(entry.getKeyNode(), entry.getValueNode()));
        } else {
            faults.add(node, "这里应是“键: 值”的形式。", "Here a mapping (key: value) is expected.");
        }
        var result = reader.apply(map, faults);
        map.left
                .keySet()
                .forEach(key -> faults.add(
                        Objects.requireNonNull(map.keys.get(key)), "这里不能写“%s”。", "'%s' has no meaning here.", key));
        return result;
    }

    private void put(Node key, Node value) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (left.putIfAbsent(name, value) != null) {
            faults.add(key, "“%s”写了两次。", "'%s' is given twice.", name);
        }
        keys.putIfAbsent(name, key);
    }

    Node node() {
        return node;
    }

    Faults faults() {
        return faults;
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    @Nullable
    Node take(String key) {
        return left.remove(key);
    }

    private @Nullable Node require(String key) {
        var value = take(key);
        if (value == null) {
            faults.add(node, "缺少“%s”。", "'%s' is missing.", key);
        }
        return value;
    }

    String text(String key) {
        var value = require(key);
        return value == null ? "" : text(value, faults);
    }

    /** An id: lower case, digits and hyphens, so that it can stand in an address. */
    String id(String key) {
        var value = require(key);
        var id = value == null ? "" : text(value, faults);
        if (value != null && !id.matches("[a-z][a-z0-9-]{0,59}")) {
            faults.add(
                    value,
                    "“%s”不能作标识：只用小写字母、数字和连字符，以字母开头，最多 60 个字符。",
                    "'%s' is no id: small letters, digits and hyphens, 60 at most.",
                    id);
        }
        return id;
    }

    Bilingual bilingual(String key) {
        var value = require(key);
        return value == null ? new Bilingual("", "") : bilingual(value, faults);
    }

    @Nullable
    Bilingual bilingualIfAny(String key) {
        var value = take(key);
        return value == null ? null : bilingual(value, faults);
    }

    private static Bilingual bilingual(Node value, Faults faults) {
        return read(value, faults, (map, all) -> new Bilingual(map.text("zh"), map.text("en")));
    }

    /** A number between two bounds. */
    double number(String key, double from, double to) {
        var value = require(key);
        return value == null ? from : number(value, from, to, faults);
    }

    double number(String key, double from, double to, double otherwise) {
        var value = take(key);
        return value == null ? otherwise : number(value, from, to, faults);
    }

    boolean flag(String key) {
        var value = take(key);
        return value != null && oneOf(value, Map.of("true", true, "false", false), false, faults);
    }

    /** One of a few words. */
    <T> T oneOf(String key, Map<String, T> words, T otherwise) {
        return oneOf(key, words).orElse(otherwise);
    }

    <T> Optional<T> oneOf(String key, Map<String, T> words) {
        var value = take(key);
        return value == null ? Optional.empty() : oneOf(value, words, faults);
    }

    <T> Optional<T> map(String key, BiFunction<CardMap, Faults, T> reader) {
        var value = take(key);
        return value == null ? Optional.empty() : Optional.of(read(value, faults, reader));
    }

    /** A list that may not be empty. */
    List<Node> list(String key) {
        var value = require(key);
        return value == null ? List.of() : list(value, faults);
    }

    static List<Node> list(Node value, Faults faults) {
        if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        faults.add(value, "这里应是列表，至少一项。", "Here a list with at least one entry is expected.");
        return List.of();
    }

    /** A list of words, or a single one. */
    static List<Node> listOrOne(Node value, Faults faults) {
        return value instanceof ScalarNode ? List.of(value) : list(value, faults);
    }

    static String text(Node value, Faults faults) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        faults.add(value, "这里应填文字。", "Here a text is expected.");
        return "";
    }

    static double number(Node value, double from, double to, Faults faults) {
        try {
            var number = Double.parseDouble(text(value, faults));
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            faults.add(value, "这不是数字。", "This is not a number.");
            return from;
        }
        faults.add(value, "这里应填 %s 到 %s 之间的数字。", "Here a number from %s to %s is expected.", from, to);
        return from;
    }

    static <T> T oneOf(Node value, Map<String, T> words, T otherwise, Faults faults) {
        return oneOf(value, words, faults).orElse(otherwise);
    }

    static <T> Optional<T> oneOf(Node value, Map<String, T> words, Faults faults) {
        var word = text(value, faults);
        var meaning = Optional.ofNullable(words.get(word));
        if (meaning.isEmpty()) {
            var known = words.keySet().stream().sorted().collect(Collectors.joining(", "));
            faults.add(value, "“%s”不在可选范围内：%s。", "'%s' is none of %s.", word, known);
        }
        return meaning;
    }
}

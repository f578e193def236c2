package app.hearth.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping in a document. It is asked for its keys one by one; a key that is missing, of the wrong kind or never asked
 * for is a fault. After a fault reading goes on with something harmless, so that all faults are found.
 */
public final class DocumentMap {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private DocumentMap(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
    }

    /** Reads a node as a mapping and hands it to the reader, then tells of the keys that it did not ask for. */
    public static <T> T read(Node node, Faults faults, BiFunction<DocumentMap, Faults, T> reader) {
        var map = new DocumentMap(node, faults);
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

    /** Where a fault of the mapping as a whole stands. */
    public Node node() {
        return node;
    }

    public Faults faults() {
        return faults;
    }

    public boolean has(String key) {
        return left.containsKey(key);
    }

    public @Nullable Node take(String key) {
        return left.remove(key);
    }

    private @Nullable Node require(String key) {
        var value = take(key);
        if (value == null) {
            faults.add(node, "缺少“%s”。", "'%s' is missing.", key);
        }
        return value;
    }

    /** A text, without the white space that block texts end with. */
    public String text(String key) {
        var value = require(key);
        return value == null ? "" : DocumentValue.text(value, faults).strip();
    }

    /** An id: lower case, digits and hyphens, so that it can stand in an address. */
    public String id(String key) {
        var value = require(key);
        return value == null ? "" : DocumentValue.id(value, faults);
    }

    public Bilingual bilingual(String key) {
        var value = require(key);
        return value == null ? new Bilingual("", "") : bilingual(value, faults);
    }

    public @Nullable Bilingual bilingualIfAny(String key) {
        var value = take(key);
        return value == null ? null : bilingual(value, faults);
    }

    private static Bilingual bilingual(Node value, Faults faults) {
        return read(value, faults, (map, all) -> new Bilingual(map.text("zh"), map.text("en")));
    }

    /** A number between two bounds. */
    public double number(String key, double from, double to) {
        var value = require(key);
        return value == null ? from : DocumentValue.number(value, from, to, faults);
    }

    public double number(String key, double from, double to, double otherwise) {
        var value = take(key);
        return value == null ? otherwise : DocumentValue.number(value, from, to, faults);
    }

    public boolean flag(String key) {
        var value = take(key);
        return value != null && DocumentValue.oneOf(value, Map.of("true", true, "false", false), false, faults);
    }

    /** One of a few words. */
    public <T> T oneOf(String key, Map<String, T> words, T otherwise) {
        return oneOf(key, words).orElse(otherwise);
    }

    public <T> Optional<T> oneOf(String key, Map<String, T> words) {
        var value = take(key);
        return value == null ? Optional.empty() : DocumentValue.oneOf(value, words, faults);
    }

    public <T> Optional<T> map(String key, BiFunction<DocumentMap, Faults, T> reader) {
        var value = take(key);
        return value == null ? Optional.empty() : Optional.of(read(value, faults, reader));
    }

    /** A list that may not be empty. */
    public List<Node> list(String key) {
        var value = require(key);
        return value == null ? List.of() : DocumentValue.list(value, faults);
    }

    /** The same, each entry a mapping. */
    public <T> List<T> maps(String key, BiFunction<DocumentMap, Faults, T> reader) {
        return list(key).stream().map(each -> read(each, faults, reader)).toList();
    }

    /** One text or several. */
    public List<String> texts(String key) {
        var value = require(key);
        return value == null ? List.of() : texts(value);
    }

    public List<String> textsIfAny(String key) {
        var value = take(key);
        return value == null ? List.of() : texts(value);
    }

    private List<String> texts(Node value) {
        return DocumentValue.listOrOne(value, faults).stream()
                .map(each -> DocumentValue.text(each, faults).strip())
                .toList();
    }

    /** One id or several, or none. */
    public List<String> idsIfAny(String key) {
        var value = take(key);
        return value == null
                ? List.of()
                : DocumentValue.listOrOne(value, faults).stream()
                        .map(each -> DocumentValue.id(each, faults))
                        .toList();
    }
}

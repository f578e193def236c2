package app.hearth.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What stands behind a key or in a list. After a fault there is something harmless, so that reading goes on. */
public final class DocumentValue {

    private DocumentValue() {}

    /** A list that may not be empty. */
    public static List<Node> list(Node value, Faults faults) {
        if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        faults.add(value, "这里应是列表，至少一项。", "Here a list with at least one entry is expected.");
        return List.of();
    }

    /** A list of words, or a single one. */
    public static List<Node> listOrOne(Node value, Faults faults) {
        return value instanceof ScalarNode ? List.of(value) : list(value, faults);
    }

    public static String text(Node value, Faults faults) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        faults.add(value, "这里应填文字。", "Here a text is expected.");
        return "";
    }

    public static double number(Node value, double from, double to, Faults faults) {
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

    public static <T> T oneOf(Node value, Map<String, T> words, T otherwise, Faults faults) {
        return oneOf(value, words, faults).orElse(otherwise);
    }

    public static <T> Optional<T> oneOf(Node value, Map<String, T> words, Faults faults) {
        var word = text(value, faults);
        var meaning = Optional.ofNullable(words.get(word));
        if (meaning.isEmpty()) {
            var known = words.keySet().stream().sorted().collect(Collectors.joining(", "));
            faults.add(value, "“%s”不在可选范围内：%s。", "'%s' is none of %s.", word, known);
        }
        return meaning;
    }

    /** An id: lower case, digits and hyphens, so that it can stand in an address. */
    public static String id(Node value, Faults faults) {
        var id = text(value, faults);
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,59}")) {
            faults.add(
                    value,
                    "“%s”不能作标识：只用小写字母、数字和连字符，以字母开头，最多 60 个字符。",
                    "'%s' is no id: small letters, digits and hyphens, 60 at most.",
                    id);
        }
        return id;
    }
}

package app.hearth.customer.scenario;

import app.hearth.document.DocumentMap;
import app.hearth.document.DocumentValue;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Kinds of values that scenarios alone have: ranges, and words with bars between them. */
final class CaseValue {

    private CaseValue() {}

    /** A number, or the two bounds of one: {@code 0.5} or {@code [0.4, 0.6]}. */
    static Range range(DocumentMap map, String key, double from, double to, Range otherwise) {
        var value = map.take(key);
        if (value == null) {
            return otherwise;
        }
        var faults = map.faults();
        if (!(value instanceof SequenceNode)) {
            var number = DocumentValue.number(value, from, to, faults);
            return new Range(number, number);
        }
        var bounds = DocumentValue.list(value, faults).stream()
                .map(each -> DocumentValue.number(each, from, to, faults))
                .toList();
        if (bounds.size() != 2 || bounds.getFirst() > bounds.getLast()) {
            faults.add(value, "这里应填一个数字，或 [最小, 最大]。", "Here a number or [lowest, highest] is expected.");
            return otherwise;
        }
        return new Range(bounds.getFirst(), bounds.getLast());
    }

    /** Words that mean the same, in one text with bars between them: {@code refund|money back}. */
    static List<String> words(DocumentMap map, String key) {
        return bars(map.text(key));
    }

    static List<String> wordsIfAny(DocumentMap map, String key) {
        return map.has(key) ? words(map, key) : List.of();
    }

    /** Several lots of words. */
    static List<List<String>> lots(DocumentMap map, String key) {
        return map.texts(key).stream().map(CaseValue::bars).toList();
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

package app.hearth.scorecard;

import app.hearth.document.DocumentValue;
import app.hearth.document.Faults;
import app.hearth.reading.Folding;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads regular expressions of a card. They are RE2's: without look-around and back references, so that none takes
 * longer than in proportion to the text, whoever wrote it.
 */
final class Expressions {

    private static final int LONGEST = 500;

    /** A repetition of repetitions makes many steps of few characters. */
    private static final int MOST_STEPS = 5_000;

    private Expressions() {}

    static List<Pattern> read(Node node, Faults faults) {
        return DocumentValue.listOrOne(node, faults).stream()
                .flatMap(one -> compile(one, faults))
                .toList();
    }

    private static Stream<Pattern> compile(Node node, Faults faults) {
        var written = DocumentValue.text(node, faults);
        if (written.isEmpty()) {
            return Stream.empty();
        }
        if (written.length() > LONGEST || new Steps(written).count() > MOST_STEPS) {
            faults.add(
                    node,
                    "表达式太大：最多 %d 个字符，重复次数也要少。",
                    "This expression is too large: %d characters at most, and few repetitions.",
                    LONGEST);
            return Stream.empty();
        }
        try {
            var pattern = Pattern.compile(folded(written), Pattern.CASE_INSENSITIVE);
            if (pattern.matches("")) {
                faults.add(node, "这个表达式什么都能匹配，连没说话也算。", "This expression fits everywhere, even where nothing is said.");
                return Stream.empty();
            }
            return Stream.of(pattern);
        } catch (PatternSyntaxException problem) {
            faults.add(node, "不是有效的正则表达式：%s。", "This is no regular expression: %s.", problem.getDescription());
            return Stream.empty();
        }
    }

    /** Chinese characters as they stand in the folded text; the signs of the expression stay what they are. */
    private static String folded(String written) {
        var characters = written.toCharArray();
        for (var i = 0; i < characters.length; i++) {
            if (Character.isIdeographic(characters[i])) {
                characters[i] = Folding.fold(characters[i]);
            }
        }
        return new String(characters);
    }
}

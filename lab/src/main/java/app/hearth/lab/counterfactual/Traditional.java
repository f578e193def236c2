package app.hearth.lab.counterfactual;

import app.hearth.reading.Folding;
import java.util.HashMap;
import java.util.Map;

/** Writes a simplified text in traditional characters, those that the reader knows. */
final class Traditional {

    private static final Map<Character, Character> TABLE = table();

    private Traditional() {}

    static String of(String simplified) {
        var text = simplified.toCharArray();
        for (var i = 0; i < text.length; i++) {
            text[i] = TABLE.getOrDefault(text[i], text[i]);
        }
        return new String(text);
    }

    private static Map<Character, Character> table() {
        var table = new HashMap<Character, Character>();
        for (var c = '\u4E00'; c < '\u9FFF'; c++) {
            var simple = Folding.fold(c);
            if (simple != c) {
                table.putIfAbsent(simple, c);
            }
        }
        return table;
    }
}

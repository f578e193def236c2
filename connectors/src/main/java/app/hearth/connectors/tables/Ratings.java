package app.hearth.connectors.tables;

import app.hearth.transcript.Faults;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ratings as exports write them: "4", "4分", "5星", "非常满意". */
final class Ratings {

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(?:分|星|stars?|/\\s*5)?");
    private static final List<Map.Entry<String, Double>> WORDS = List.of(
            Map.entry("非常不满意", 1.0),
            Map.entry("很不满意", 1.0),
            Map.entry("不满意", 2.0),
            Map.entry("非常满意", 5.0),
            Map.entry("很满意", 5.0),
            Map.entry("一般", 3.0),
            Map.entry("满意", 4.0));

    private Ratings() {}

    /** On 1 to 5; null where nothing was rated, or nothing that could be understood. */
    static @Nullable Double read(String field, String text, Faults faults) {
        var digits = DIGITS.matcher(text.strip());
        if (digits.matches()) {
            var rating = Double.parseDouble(digits.group(1));
            if (rating >= 1 && rating <= 5) {
                return rating;
            }
            faults.add(field, "csat.out-of-range", "A rating must lie on 1 to 5.", text);
            return null;
        }
        return WORDS.stream()
                .filter(word -> text.strip().equals(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}

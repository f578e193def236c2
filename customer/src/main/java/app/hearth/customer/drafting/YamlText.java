package app.hearth.customer.drafting;

import java.util.List;

/** Writes YAML line by line; every text of a conversation stands in quotes. */
final class YamlText {

    private final StringBuilder text = new StringBuilder();

    void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    void text(int depth, String key, String value) {
        line(depth, "%s: %s".formatted(key, quoted(value)));
    }

    void texts(int depth, String key, List<String> values) {
        line(depth, key + ":");
        values.forEach(value -> line(depth + 1, "- " + quoted(value)));
    }

    private static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                default -> quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

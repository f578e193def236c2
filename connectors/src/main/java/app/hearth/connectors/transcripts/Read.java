package app.hearth.connectors.transcripts;

import app.hearth.transcript.JsonDocument;
import app.hearth.transcript.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What all engines' documents need: times in every unit made spans. */
final class Read {

    private Read() {}

    /** From begin to end in a unit of so many milliseconds; null where there is no begin. */
    static @Nullable Span span(JsonNode begin, JsonNode end, double unit) {
        return span(JsonDocument.number(begin), JsonDocument.number(end), unit);
    }

    static @Nullable Span span(@Nullable Double begin, @Nullable Double end, double unit) {
        if (begin == null) {
            return null;
        }
        return Span.of(Math.round(begin * unit), Math.round((end == null ? begin : end) * unit));
    }

    /** Adds a word; Chinese needs no space between words, other writing does. */
    static void append(StringBuilder text, String word) {
        if (!text.isEmpty() && !word.isEmpty() && needsSpace(text.charAt(text.length() - 1), word.charAt(0))) {
            text.append(' ');
        }
        text.append(word);
    }

    private static boolean needsSpace(char before, char after) {
        return before < 0x2E80 && Character.isLetterOrDigit(after) && after < 0x2E80 && before != ' ';
    }
}

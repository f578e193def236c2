package app.hearth.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The briefing cards that come with Hearth. */
final class StageShippedCards {

    private static final Map<String, StageCard> ALL = load();

    private StageShippedCards() {}

    /** By id, in the order of the file. */
    static Map<String, StageCard> all() {
        return ALL;
    }

    private static Map<String, StageCard> load() {
        try (var stream = StageShippedCards.class.getResourceAsStream("/practice/stage-cards.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("The briefing cards are not on the class path");
            }
            Map<String, Map<String, Object>> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            var cards = new LinkedHashMap<String, StageCard>();
            document.forEach((id, card) -> cards.put(id, card(card)));
            return cards;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static StageCard card(Map<String, Object> card) {
        return new StageCard(
                text(card, "industry"),
                (Integer) value(card, "difficulty"),
                (Integer) value(card, "mood"),
                script(value(card, "zh")),
                script(value(card, "en")));
    }

    private static StageScript script(Object value) {
        if (!(value instanceof Map<?, ?> script)) {
            throw new IllegalStateException("A briefing card lacks a language");
        }
        return new StageScript(
                text(script, "title"),
                text(script, "situation"),
                ((List<?>) value(script, "facts")).stream().map(String::valueOf).toList(),
                text(script, "wants"),
                text(script, "settles"),
                text(script, "opening"),
                text(script, "rises"));
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(value(map, key)).strip();
    }

    private static Object value(Map<?, ?> map, String key) {
        @Nullable Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("A briefing card lacks '%s'".formatted(key));
        }
        return value;
    }
}

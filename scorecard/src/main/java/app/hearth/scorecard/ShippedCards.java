package app.hearth.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The documents of the cards that come with Hearth. */
public final class ShippedCards {

    private static final List<String> NAMES = List.of("general", "complaint", "hotline");

    private ShippedCards() {}

    /** Their ids; the first is the one for everything that no other is meant for. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The YAML document of a card.
     *
     * @param name one of {@link #names()}
     */
    public static String document(String name) {
        return resource("%s.yaml".formatted(name));
    }

    /** The JSON Schema of a card. */
    public static String schema() {
        return resource("schema.json");
    }

    /** Ordinary sentences of agents, one a line, that examples of a meaning are told from. */
    static String neutralSentences(String language) {
        return resource("neutral.%s.txt".formatted(language));
    }

    private static String resource(String name) {
        try (var stream = ShippedCards.class.getResourceAsStream("/scorecards/%s".formatted(name))) {
            if (stream == null) {
                throw new IllegalArgumentException("No '%s' is shipped".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

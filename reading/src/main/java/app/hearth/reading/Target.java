package app.hearth.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a centre's own labels can teach the reading.
 *
 * @param category the name of a category of the centre's own; empty for what the reading tells anyway
 */
public record Target(Kind kind, String category) {

    // Before the constants, whose making needs it.
    private static final Pattern CATEGORY = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");

    /** How satisfied the customer left. */
    public static final Target CONVERSATION_SATISFACTION = new Target(Kind.CONVERSATION_SATISFACTION, "");

    /** How satisfied the customer was at a turn. */
    public static final Target TURN_SATISFACTION = new Target(Kind.TURN_SATISFACTION, "");

    /** The kinds of targets; where labels stand in a file is told by the name. */
    public enum Kind {
        /** {@code labels.conversation.satisfactionMean}, −2…2. */
        CONVERSATION_SATISFACTION("conversation.satisfaction"),
        /** {@code labels.conversation.resolved}: resolved, unresolved or unclear. */
        CONVERSATION_RESOLVED("conversation.resolved"),
        /** {@code labels.conversation.categories.NAME}. */
        CONVERSATION_CATEGORY("conversation.category:"),
        /** {@code labels.turns[].satisfaction}: unsatisfied, neutral or satisfied. */
        TURN_SATISFACTION("turn.satisfaction"),
        /** {@code labels.turns[].emotion}, one of eight. */
        TURN_EMOTION("turn.emotion"),
        /** {@code labels.turns[].behaviours}, those that are shown. */
        TURN_BEHAVIOURS("turn.behaviours"),
        /** {@code labels.turns[].categories.NAME}. */
        TURN_CATEGORY("turn.category:");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** Whether it is the centre's own, of which the standard reader knows nothing. */
        public boolean isOwn() {
            return this == CONVERSATION_CATEGORY || this == TURN_CATEGORY;
        }

        boolean isOfTurns() {
            return wire.startsWith("turn.");
        }
    }

    public Target {
        if (kind.isOwn() != CATEGORY.matcher(category).matches()) {
            throw new IllegalArgumentException(
                    kind.isOwn()
                            ? "A category is called by up to 40 letters, digits, _ and -, not '%s'.".formatted(category)
                            : "%s has no category.".formatted(kind.wire));
        }
    }

    /** The name on the command line and in files. */
    public String wire() {
        return kind.wire + category;
    }

    /**
     * The target of a name.
     *
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static Target of(String name) {
        for (var kind : Kind.values()) {
            if (kind.isOwn() && name.startsWith(kind.wire)) {
                return new Target(kind, name.substring(kind.wire.length()));
            }
            if (!kind.isOwn() && kind.wire.equals(name.toLowerCase(Locale.ROOT))) {
                return new Target(kind, "");
            }
        }
        throw new IllegalArgumentException("No target is called %s; there are %s."
                .formatted(
                        name,
                        Arrays.stream(Kind.values())
                                .map(kind -> kind.wire + (kind.isOwn() ? "NAME" : ""))
                                .collect(Collectors.joining(", "))));
    }
}

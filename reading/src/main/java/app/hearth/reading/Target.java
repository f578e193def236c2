package app.hearth.reading;

import java.util.Locale;

/** What a centre's own verdicts can teach the reading. */
public enum Target {
    /** How satisfied the customer left: {@code labels.conversation.satisfactionMean}, −2…2. */
    CONVERSATION_SATISFACTION("conversation.satisfaction"),
    /** How satisfied the customer was at a turn: {@code labels.turns[].satisfaction}, in three classes. */
    TURN_SATISFACTION("turn.satisfaction");

    private final String wire;

    Target(String wire) {
        this.wire = wire;
    }

    /** The name on the command line and in files. */
    public String wire() {
        return wire;
    }

    /**
     * The target of a name.
     *
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static Target of(String name) {
        for (var target : values()) {
            if (target.wire.equals(name.toLowerCase(Locale.ROOT))) {
                return target;
            }
        }
        throw new IllegalArgumentException(
                "No target is called %s; there are conversation.satisfaction and turn.satisfaction.".formatted(name));
    }
}

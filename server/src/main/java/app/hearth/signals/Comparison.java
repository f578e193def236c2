package app.hearth.signals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a re-reading found that is different from what was shown.
 *
 * @param against the version that was active when it began
 * @param conversations how many were compared
 * @param turns how many customer and agent turns were compared
 * @param changedTurns how many of them have another emotion, flag or behaviour
 */
record Comparison(
        String against,
        long conversations,
        long turns,
        long changedTurns,
        List<WholeChange> wholes,
        List<SignalChange> signals) {

    Comparison {
        wholes = List.copyOf(wholes);
        signals = List.copyOf(signals);
    }

    static Comparison with(String against) {
        return new Comparison(against, 0, 0, 0, List.of(), List.of());
    }

    /** A fact of a whole conversation that is compared. */
    enum Whole {
        SATISFACTION,
        PATH,
        RESOLVED,
        NEED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a signal of a turn is. */
    enum Group {
        EMOTION,
        FLAG,
        BEHAVIOUR;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How many conversations have another satisfaction class, path and so on.
     *
     * @param examples some of them, from all over the store
     */
    record WholeChange(Whole whole, long conversations, List<UUID> examples) {}

    /**
     * How many turns have a signal now that they had not, and the other way round.
     *
     * @param examples some of their conversations, from all over the store
     */
    record SignalChange(Group group, String signal, long gained, long lost, List<UUID> examples) {}
}

package app.hearth.reading;

import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The names of what each target can tell. */
final class Classes {

    /** What the one amount of satisfaction is called. */
    static final String SATISFACTION = "satisfaction";

    static final List<String> LEVELS = wires(Satisfaction.Level.values(), Satisfaction.Level::wire);
    static final List<String> STATES = wires(Resolved.State.values(), Resolved.State::wire);
    static final List<String> EMOTIONS = wires(Emotion.values(), Emotion::wire);
    static final List<String> BEHAVIOURS = wires(Behaviour.values(), Behaviour::wire);

    private Classes() {}

    /** All that a target can tell; empty for the centre's own categories, which can be called anything. */
    static List<String> of(Target target) {
        return switch (target.kind()) {
            case CONVERSATION_SATISFACTION -> List.of(SATISFACTION);
            case CONVERSATION_RESOLVED -> STATES;
            case TURN_SATISFACTION -> LEVELS;
            case TURN_EMOTION -> EMOTIONS;
            case TURN_BEHAVIOURS -> BEHAVIOURS;
            case CONVERSATION_CATEGORY, TURN_CATEGORY -> List.of();
        };
    }

    /** The one of a name among those of its kind. */
    static <E> E named(E[] all, Function<E, String> wire, String name) {
        return Arrays.stream(all)
                .filter(one -> wire.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is called " + name + "."));
    }

    private static <E> List<String> wires(E[] all, Function<E, String> wire) {
        return Arrays.stream(all).map(wire).toList();
    }
}

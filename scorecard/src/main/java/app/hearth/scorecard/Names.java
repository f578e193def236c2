package app.hearth.scorecard;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.transcript.Speaker;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What signals, measures and verdicts are called in a card. */
final class Names {

    static final Map<String, Behaviour> BEHAVIOURS = named(Behaviour.values(), Behaviour::wire);
    static final Map<String, Emotion> EMOTIONS = named(Emotion.values(), Emotion::wire);
    static final Map<String, Flag> FLAGS = named(Flag.values(), Flag::wire);
    static final Map<String, Measure> MEASURES = named(Measure.values(), Measure::wire);
    static final Map<String, Verdict> VERDICTS = named(Verdict.values(), Verdict::wire);
    static final Map<String, Speaker> SPEAKERS = Map.of("agent", Speaker.AGENT, "customer", Speaker.CUSTOMER);

    private Names() {}

    private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, value -> value));
    }
}

package app.hearth.signals;

import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.reading.Emotion;
import app.hearth.reading.Evidence;
import app.hearth.reading.Flag;
import app.hearth.reading.TurnReading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One turn's signals as they lie in the column: short, since there are 47 million a year. Scores below 0.05 are left
 * out and come back as 0.
 *
 * @param e emotion, for a customer turn
 * @param v valence, for a customer turn
 * @param f flags
 * @param b behaviours, for an agent turn
 * @param w warmth, for an agent turn
 * @param s scores by emotion and flag, or by behaviour; readers before 2.1.0 knew none of flags
 * @param x evidence
 * @param l satisfaction, where an adapted reader tells it
 * @param c values of the centre's own categories, likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredTurnReading(
        int t,
        @Nullable String e,
        @Nullable Double v,
        @Nullable List<String> f,
        @Nullable List<String> b,
        @Nullable Double w,
        @Nullable Map<String, Double> s,
        @Nullable List<Evidence> x,
        @Nullable String l,
        @Nullable Map<String, String> c) {

    private static final double WORTH_KEEPING = 0.05;
    private static final Map<String, Emotion> EMOTIONS = byWire(Emotion.values(), Emotion::wire);
    private static final Map<String, Flag> FLAGS = byWire(Flag.values(), Flag::wire);
    private static final Map<String, Level> LEVELS = byWire(Level.values(), Level::wire);
    private static final Map<String, Behaviour> BEHAVIOURS = byWire(Behaviour.values(), Behaviour::wire);

    static StoredTurnReading of(TurnReading reading) {
        return switch (reading) {
            case TurnReading.Customer customer ->
                new StoredTurnReading(
                        customer.turn(),
                        customer.emotion().wire(),
                        rounded(customer.valence()),
                        wires(customer.flags(), Flag::wire),
                        null,
                        null,
                        both(
                                scores(customer.emotionScores(), Emotion::wire),
                                scores(customer.flagScores(), Flag::wire)),
                        customer.evidence(),
                        customer.satisfaction() == null
                                ? null
                                : customer.satisfaction().wire(),
                        customer.categories());
            case TurnReading.Agent agent ->
                new StoredTurnReading(
                        agent.turn(),
                        null,
                        null,
                        null,
                        wires(agent.behaviours(), Behaviour::wire),
                        rounded(agent.warmth()),
                        scores(agent.behaviourScores(), Behaviour::wire),
                        agent.evidence(),
                        null,
                        agent.categories());
        };
    }

    TurnReading toReading() {
        var evidence = x == null ? List.<Evidence>of() : x;
        if (e != null) {
            return new TurnReading.Customer(
                    t,
                    known(EMOTIONS, e),
                    allScores(Emotion.class, EMOTIONS),
                    v == null ? 0 : v,
                    some(Flag.class, FLAGS, f),
                    keptScores(Flag.class, FLAGS),
                    evidence,
                    l == null ? null : known(LEVELS, l),
                    c == null ? Map.of() : c);
        }
        return new TurnReading.Agent(
                t,
                some(Behaviour.class, BEHAVIOURS, b),
                allScores(Behaviour.class, BEHAVIOURS),
                w == null ? 0 : w,
                evidence,
                c == null ? Map.of() : c);
    }

    private <E extends Enum<E>> Map<E, Double> allScores(Class<E> type, Map<String, E> names) {
        var all = new EnumMap<E, Double>(type);
        names.forEach((wire, name) -> all.put(name, s == null ? 0.0 : s.getOrDefault(wire, 0.0)));
        return all;
    }

    private <E extends Enum<E>> Map<E, Double> keptScores(Class<E> type, Map<String, E> names) {
        var kept = new EnumMap<E, Double>(type);
        if (s != null) {
            s.forEach((wire, score) -> {
                var name = names.get(wire);
                if (name != null) {
                    kept.put(name, score);
                }
            });
        }
        return kept;
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Map<String, E> names, @Nullable List<String> wires) {
        var some = EnumSet.noneOf(type);
        if (wires != null) {
            wires.forEach(wire -> some.add(known(names, wire)));
        }
        return some;
    }

    private static <E> E known(Map<String, E> names, String wire) {
        var name = names.get(wire);
        if (name == null) {
            throw new IllegalStateException("No signal is called '%s'.".formatted(wire));
        }
        return name;
    }

    private static <E> Map<String, Double> scores(Map<E, Double> all, Function<E, String> wire) {
        var kept = new TreeMap<String, Double>();
        all.forEach((name, score) -> {
            if (score >= WORTH_KEEPING) {
                kept.put(wire.apply(name), rounded(score));
            }
        });
        return kept;
    }

    private static Map<String, Double> both(Map<String, Double> some, Map<String, Double> others) {
        var both = new TreeMap<>(some);
        both.putAll(others);
        return both;
    }

    private static <E> List<String> wires(Set<E> names, Function<E, String> wire) {
        return names.stream().map(wire).sorted().toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static <E> Map<String, E> byWire(E[] values, Function<E, String> wire) {
        var names = new TreeMap<String, E>();
        Arrays.stream(values).forEach(value -> names.put(wire.apply(value), value));
        return names;
    }
}

package app.hearth.cli;

import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.reading.Emotion;
import app.hearth.reading.Labels;
import app.hearth.transcript.Transcript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the labels of one line; what is none of the known ones is told with the line's number. */
final class LabelNode {

    private final int line;

    LabelNode(int line) {
        this.line = line;
    }

    Labels of(Transcript transcript, JsonNode labels) {
        var whole = labels.path("conversation");
        var mean = whole.path("satisfactionMean");
        var turns = new TreeMap<Integer, Labels.OfTurn>();
        for (var turn : labels.path("turns")) {
            if (turn.path("turn").isInt()) {
                turns.put(turn.path("turn").asInt(), turn(turn));
            }
        }
        return new Labels(
                transcript,
                mean.isNumber() ? (Double) mean.asDouble() : null,
                resolved(whole.path("resolved")),
                categories(whole.path("categories")),
                turns);
    }

    private Labels.OfTurn turn(JsonNode turn) {
        return new Labels.OfTurn(
                named("a turn's satisfaction", turn.path("satisfaction"), Level.values(), Level::wire),
                named("a turn's emotion", turn.path("emotion"), Emotion.values(), Emotion::wire),
                behaviours(turn.path("behaviours")),
                categories(turn.path("categories")));
    }

    private Resolved.@Nullable State resolved(JsonNode label) {
        if (label.isBoolean()) {
            return label.asBoolean() ? Resolved.State.RESOLVED : Resolved.State.UNRESOLVED;
        }
        return named("resolved", label, Resolved.State.values(), Resolved.State::wire);
    }

    private @Nullable Set<Behaviour> behaviours(JsonNode label) {
        if (!label.isArray()) {
            return null;
        }
        var shown = EnumSet.noneOf(Behaviour.class);
        for (var one : label) {
            var behaviour = named("a behaviour", one, Behaviour.values(), Behaviour::wire);
            if (behaviour != null) {
                shown.add(behaviour);
            }
        }
        return shown;
    }

    private static Map<String, String> categories(JsonNode label) {
        var values = new TreeMap<String, String>();
        label.properties().forEach(one -> {
            if (one.getValue().isValueNode() && !one.getValue().isNull()) {
                values.put(one.getKey(), one.getValue().asString());
            }
        });
        return values;
    }

    private <E> @Nullable E named(String what, JsonNode label, E[] all, Function<E, String> wire) {
        if (label.isMissingNode() || label.isNull()) {
            return null;
        }
        var name = label.isString() ? label.asString() : "";
        return Arrays.stream(all)
                .filter(one -> wire.apply(one).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Line %d: %s is one of %s, not %s."
                        .formatted(line, what, Arrays.stream(all).map(wire).collect(Collectors.joining(", ")), label)));
    }
}

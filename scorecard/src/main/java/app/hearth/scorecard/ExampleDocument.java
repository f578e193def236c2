package app.hearth.scorecard;

import app.hearth.document.DocumentMap;
import app.hearth.document.DocumentValue;
import app.hearth.document.Faults;
import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading;
import app.hearth.reading.ConversationReading.Answers;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Needs;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the example conversations of a card, whose signals are written beside the words. */
final class ExampleDocument {

    /** How sure a signal is that is only named. */
    private static final double NAMED = 0.9;

    private static final double MANY_SECONDS = 1_000_000;

    private ExampleDocument() {}

    static CardExample read(Node node, Set<String> items, Faults faults) {
        return DocumentMap.read(node, faults, (map, all) -> example(map, items));
    }

    private static CardExample example(DocumentMap map, Set<String> items) {
        var name = map.text("name");
        var turns = new ArrayList<Turn>();
        var readings = new ArrayList<TurnReading>();
        map.list("turns")
                .forEach(node -> DocumentMap.read(node, map.faults(), (turn, all) -> {
                    add(turn, turns, readings);
                    return turn;
                }));
        var whole = map.map("conversation", ExampleDocument::whole).orElse(WholeGiven.NOTHING);
        var reading = new Reading("example", "example", readings, whole.toReading());
        var expected = map.map("expect", (own, faults) -> expected(own, items)).orElse(Expected.NOTHING);
        return new CardExample(
                name,
                map.node().getStartMark().getLine() + 1,
                turns,
                reading,
                expected.verdicts(),
                expected.score(),
                expected.criticalFailed());
    }

    private static void add(DocumentMap map, List<Turn> turns, List<TurnReading> readings) {
        var number = turns.size();
        var at = map.has("at") ? Instant.EPOCH.plusSeconds((long) map.number("at", 0, MANY_SECONDS)) : null;
        if (map.has("customer")) {
            turns.add(new Turn(Speaker.CUSTOMER, at, map.text("customer")));
            readings.add(customer(number, map));
        } else if (map.has("agent")) {
            turns.add(new Turn(Speaker.AGENT, at, map.text("agent")));
            readings.add(agent(number, map));
        } else {
            turns.add(new Turn(Speaker.BOT, at, map.text("bot")));
        }
    }

    private static TurnReading customer(int number, DocumentMap map) {
        var scores = new EnumMap<Emotion, Double>(Emotion.class);
        scores.putAll(scores(map.take("emotion"), Names.EMOTIONS, map.faults()));
        var rest = 1 - scores.values().stream().mapToDouble(Double::doubleValue).sum();
        scores.merge(Emotion.NEUTRAL, Math.max(0, rest), Double::sum);
        var strongest = scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var flags = map.take("flags");
        Set<Flag> shown = flags == null
                ? Set.of()
                : DocumentValue.listOrOne(flags, map.faults()).stream()
                        .flatMap(flag -> DocumentValue.oneOf(flag, Names.FLAGS, map.faults()).stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new TurnReading.Customer(number, strongest, scores, 0, shown, List.of());
    }

    private static TurnReading agent(int number, DocumentMap map) {
        var scores = new EnumMap<Behaviour, Double>(Behaviour.class);
        Names.BEHAVIOURS.values().forEach(behaviour -> scores.put(behaviour, 1 - NAMED));
        scores.putAll(scores(map.take("behaviours"), Names.BEHAVIOURS, map.faults()));
        var shown = scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0.5)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new TurnReading.Agent(number, shown, scores, 0.5, List.of());
    }

    /** Names, each of which is then quite sure, or names with their probabilities. */
    private static <T> Map<T, Double> scores(@Nullable Node node, Map<String, T> names, Faults faults) {
        var scores = new HashMap<T, Double>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(entry -> DocumentValue.oneOf(entry.getKeyNode(), names, faults)
                            .ifPresent(name ->
                                    scores.put(name, DocumentValue.number(entry.getValueNode(), 0, 1, faults))));
        } else if (node != null) {
            DocumentValue.listOrOne(node, faults)
                    .forEach(word ->
                            DocumentValue.oneOf(word, names, faults).ifPresent(name -> scores.put(name, NAMED)));
        }
        return scores;
    }

    private static WholeGiven whole(DocumentMap map, Faults faults) {
        return new WholeGiven(
                map.number("resolved", 0, 1, 0.5),
                map.has("listening") ? (Double) map.number("listening", 0, 1) : null,
                map.has("warmth") ? (Double) map.number("warmth", 0, 1) : null);
    }

    private static Expected expected(DocumentMap map, Set<String> items) {
        var verdicts = new HashMap<String, Verdict>();
        var given = map.take("items");
        if (given instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                var item = DocumentValue.text(entry.getKeyNode(), map.faults());
                if (!items.contains(item)) {
                    map.faults().add(entry.getKeyNode(), "评分表里没有“%s”这一项。", "The card has no item '%s'.", item);
                }
                DocumentValue.oneOf(entry.getValueNode(), Names.VERDICTS, map.faults())
                        .ifPresent(verdict -> verdicts.put(item, verdict));
            });
        } else if (given instanceof ScalarNode) {
            map.faults().add(given, "这里应写评分项和判定。", "Here items and their verdicts are expected.");
        }
        return new Expected(
                verdicts,
                map.has("score") ? (Double) map.number("score", 0, 100) : null,
                map.has("critical-failed") ? (Boolean) map.flag("critical-failed") : null);
    }

    /** What an example says about the whole conversation, of the little that a card can ask. */
    private record WholeGiven(
            double resolved,
            @Nullable Double listening,
            @Nullable Double warmth) {

        static final WholeGiven NOTHING = new WholeGiven(0.5, null, null);

        ConversationReading toReading() {
            return new ConversationReading(
                    Needs.OTHER,
                    null,
                    false,
                    Path.CALM,
                    null,
                    false,
                    new Satisfaction(Satisfaction.Level.NEUTRAL, 3),
                    new Resolved(Resolved.State.UNCLEAR, resolved),
                    warmth,
                    listening,
                    0,
                    Answers.UNKNOWN);
        }
    }

    private record Expected(
            Map<String, Verdict> verdicts,
            @Nullable Double score,
            @Nullable Boolean criticalFailed) {

        static final Expected NOTHING = new Expected(Map.of(), null, null);
    }
}

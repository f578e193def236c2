package app.hearth.scorecard;

import app.hearth.document.DocumentMap;
import app.hearth.document.DocumentValue;
import app.hearth.document.Faults;
import app.hearth.scorecard.Detect.Human;
import app.hearth.scorecard.Detect.Known;
import app.hearth.scorecard.Detect.Measured;
import app.hearth.scorecard.Detect.Not;
import app.hearth.scorecard.Detect.Seen;
import app.hearth.scorecard.Signal.Behaved;
import app.hearth.scorecard.Signal.Either;
import app.hearth.scorecard.Signal.Felt;
import app.hearth.scorecard.Signal.Flagged;
import app.hearth.scorecard.Signal.Matched;
import app.hearth.scorecard.Signal.Meant;
import app.hearth.scorecard.Signal.Said;
import app.hearth.transcript.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads conditions as they are written in a card. */
final class DetectDocument {

    private static final double MANY = 1_000_000;
    private static final Detect UNREADABLE = new Human();
    private static final Signal NO_SIGNAL = new Said(Speaker.AGENT, List.of(), List.of());

    private DetectDocument() {}

    static Detect read(Node node, Faults faults) {
        if (node instanceof ScalarNode) {
            return DocumentValue.oneOf(node, Map.of("human", new Human()), new Human(), faults);
        }
        return DocumentMap.read(node, faults, DetectDocument::read);
    }

    /** The conditions of an item from the best level downwards; a single condition is a single level. */
    static List<Detect> readLevels(Node node, int count, Faults faults) {
        var detects = node instanceof ScalarNode ? List.of(read(node, faults)) : readLevels(node, faults);
        var human = detects.size() == 1 && detects.getFirst() instanceof Human;
        if (!human && detects.size() != count) {
            faults.add(node, "这个量表需要 %d 档，现在是 %d 档。", "This scale needs %d level(s), not %d.", count, detects.size());
        }
        return detects;
    }

    private static List<Detect> readLevels(Node node, Faults faults) {
        return DocumentMap.read(
                node, faults, (map, all) -> map.has("levels") ? detects(map, "levels") : List.of(read(map, all)));
    }

    private static Detect read(DocumentMap map, Faults faults) {
        if (map.has("all")) {
            return Combined.all(detects(map, "all"));
        }
        if (map.has("any")) {
            return Combined.any(detects(map, "any"));
        }
        if (map.has("not")) {
            return new Not(detect(map, "not"));
        }
        if (map.has("after")) {
            return new Answered(
                    signal(map, "after"),
                    signal(map, "expect"),
                    (int) map.number("within", 1, MANY, map.has("within-seconds") ? Stretch.ALL : 1),
                    map.number("within-seconds", 1, MANY, Double.POSITIVE_INFINITY),
                    map.oneOf("which", Map.of("first", false, "each", true), false));
        }
        if (map.has("number")) {
            return measured(map);
        }
        if (map.has("known")) {
            return new Known(measure(map, "known"));
        }
        var signal = signalIn(map);
        if (signal == null) {
            faults.add(
                    map.node(),
                    "没有写要找什么：behaviour、emotion、flag、says、says-like、matches、after、number、known、all、any、not 或 human。",
                    "This says nothing to look for: behaviour, emotion, flag, says, says-like, matches, after, number, known,"
                            + " all, any, not, or human.");
            return UNREADABLE;
        }
        return new Seen(signal, stretch(map));
    }

    private static List<Detect> detects(DocumentMap map, String key) {
        return map.list(key).stream().map(node -> read(node, map.faults())).toList();
    }

    private static Detect detect(DocumentMap map, String key) {
        var node = map.take(key);
        return node == null ? UNREADABLE : read(node, map.faults());
    }

    private static Signal signal(DocumentMap map, String key) {
        var node = map.take(key);
        if (node == null) {
            map.faults().add(map.node(), "缺少“%s”。", "'%s' is missing.", key);
            return NO_SIGNAL;
        }
        return signal(node, map.faults());
    }

    private static Signal signal(Node node, Faults faults) {
        return DocumentMap.read(node, faults, (map, all) -> {
            var signal = map.has("any") ? either(map) : signalIn(map);
            if (signal == null) {
                all.add(
                        node,
                        "这里应是一句话里的信号：behaviour、emotion、flag、says、says-like、matches，或 any 并列其中几个。",
                        "Here a signal of one turn is expected: behaviour, emotion, flag, says, says-like, matches, or any of"
                                + " them.");
                return NO_SIGNAL;
            }
            return signal;
        });
    }

    private static Signal either(DocumentMap map) {
        var signals =
                map.list("any").stream().map(node -> signal(node, map.faults())).toList();
        var speakers = signals.stream().map(Signal::speaker).distinct().toList();
        if (speakers.size() != 1) {
            map.faults().add(map.node(), "这些信号不都出自同一方。", "These signals are not all of one speaker.");
            return NO_SIGNAL;
        }
        return new Either(speakers.getFirst(), signals);
    }

    private static @Nullable Signal signalIn(DocumentMap map) {
        var behaviour = map.take("behaviour");
        if (behaviour != null) {
            return new Behaved(words(behaviour, Names.BEHAVIOURS, map.faults()));
        }
        var emotion = map.take("emotion");
        if (emotion != null) {
            return new Felt(words(emotion, Names.EMOTIONS, map.faults()));
        }
        var flag = map.take("flag");
        if (flag != null) {
            return new Flagged(words(flag, Names.FLAGS, map.faults()));
        }
        var says = map.take("says");
        if (says != null) {
            return new Said(speaker(map), phrases(says, map.faults()), negations(map));
        }
        var matches = map.take("matches");
        if (matches != null) {
            return new Matched(speaker(map), Expressions.read(matches, map.faults()), negations(map));
        }
        var like = map.take("says-like");
        if (like != null) {
            return Meant.of(MeaningDocument.read(like, map.take("not-like"), map.faults()));
        }
        return null;
    }

    private static Speaker speaker(DocumentMap map) {
        return map.oneOf("by", Names.SPEAKERS, Speaker.AGENT);
    }

    private static List<Phrase> negations(DocumentMap map) {
        var negations = map.take("unless-after");
        return negations == null ? List.of() : phrases(negations, map.faults());
    }

    private static <T> Set<T> words(Node node, Map<String, T> meanings, Faults faults) {
        return DocumentValue.listOrOne(node, faults).stream()
                .flatMap(word -> DocumentValue.oneOf(word, meanings, faults).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Phrase> phrases(Node node, Faults faults) {
        return DocumentValue.listOrOne(node, faults).stream()
                .map(each -> DocumentValue.text(each, faults))
                .filter(text -> !text.isEmpty())
                .map(Phrase::new)
                .toList();
    }

    private static Stretch stretch(DocumentMap map) {
        var first = (int) map.number("in-first", 1, MANY, Stretch.ALL);
        var last = (int) map.number("in-last", 1, MANY, Stretch.ALL);
        var before = map.take("before");
        return new Stretch(first, last, before == null ? null : signal(before, map.faults()));
    }

    private static Measured measured(DocumentMap map) {
        var node = map.node();
        var measure = measure(map, "number");
        var atLeast = map.number("at-least", -MANY, MANY, Double.NEGATIVE_INFINITY);
        var atMost = map.number("at-most", -MANY, MANY, Double.POSITIVE_INFINITY);
        var unsureFrom = map.number("unsure-from", -MANY, MANY, atLeast);
        var unsureTo = map.number("unsure-to", -MANY, MANY, atMost);
        if (Double.isInfinite(atLeast) && Double.isInfinite(atMost)) {
            map.faults().add(node, "数字需要 at-least 或 at-most。", "A number needs 'at-least' or 'at-most'.");
        }
        if (unsureFrom > atLeast || unsureTo < atMost) {
            map.faults()
                    .add(
                            node,
                            "unsure-from 应小于 at-least，unsure-to 应大于 at-most。",
                            "'unsure-from' lies below 'at-least', 'unsure-to' above 'at-most'.");
        }
        return new Measured(measure, atLeast, atMost, unsureFrom, unsureTo);
    }

    private static Measure measure(DocumentMap map, String key) {
        return map.oneOf(key, Names.MEASURES, Measure.TURNS);
    }
}

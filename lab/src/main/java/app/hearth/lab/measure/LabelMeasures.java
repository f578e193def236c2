package app.hearth.lab.measure;

import app.hearth.reading.Reader;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One figure for each kind of label there is. */
final class LabelMeasures {

    private static final Map<String, Double> POLARITY = Map.ofEntries(
            Map.entry("joy", 1.0),
            Map.entry("happy", 1.0),
            Map.entry("neutral", 0.0),
            Map.entry("anger", -1.0),
            Map.entry("angry", -1.0),
            Map.entry("sadness", -1.0),
            Map.entry("sad", -1.0),
            Map.entry("disgust", -1.0),
            Map.entry("fear", -1.0));

    private final Reader reader;

    LabelMeasures(Reader reader) {
        this.reader = reader;
    }

    String meanSatisfaction(Path file) {
        var figures = new Figures();
        for (var one : Labelled.in(file)) {
            var satisfaction = reader.read(one.transcript()).conversation().satisfaction();
            figures.add(one.line().at("/labels/conversation/satisfactionMean").asDouble(), satisfaction.score());
            figures.add(
                    one.line().at("/outcome/csatClass").asString(),
                    satisfaction.level().wire());
        }
        return "satisfaction of %d conversations: Spearman %.3f, classes macro-F1 %.3f (%s)"
                .formatted(
                        figures.count(),
                        figures.spearman(),
                        figures.macroF1(),
                        figures.perLabel().strip());
    }

    String classOfSatisfaction(Path file) {
        var figures = new Figures();
        for (var one : Labelled.in(file)) {
            var satisfaction = reader.read(one.transcript()).conversation().satisfaction();
            var truth = one.line().at("/outcome/csatClass").asString();
            figures.add(truth, satisfaction.level().wire());
            figures.add(List.of("unsatisfied", "neutral", "satisfied").indexOf(truth), satisfaction.score());
        }
        return "satisfaction of %d conversations: Spearman %.3f, classes macro-F1 %.3f (%s)"
                .formatted(
                        figures.count(),
                        figures.spearman(),
                        figures.macroF1(),
                        figures.perLabel().strip());
    }

    String turnSatisfaction(Path file) {
        var figures = new Figures();
        for (var one : Labelled.in(file)) {
            var turns = customers(reader.read(one.transcript()));
            for (var label : one.labelledTurns()) {
                var turn = turns.get(label.path("turn").asInt());
                var truth = List.of("unsatisfied", "neutral", "satisfied")
                        .indexOf(label.path("satisfaction").asString(""));
                if (turn != null && truth >= 0) {
                    figures.add(truth, turn.valence());
                }
            }
        }
        return "valence of %d turns and their satisfaction: Spearman %.3f"
                .formatted(figures.count(), figures.spearman());
    }

    String emotions(Path file) {
        var figures = new Figures();
        for (var one : Labelled.in(file)) {
            var turns = customers(reader.read(one.transcript()));
            for (var label : one.labelledTurns()) {
                var turn = turns.get(label.path("turn").asInt());
                var truth = Labelled.EMOTIONS_OF_MAIA.get(label.path("emotion").asString(""));
                if (turn != null && truth != null) {
                    figures.add(truth, turn.emotion().wire());
                }
            }
        }
        return "emotions of %d turns: macro-F1 %.3f (%s)"
                .formatted(
                        figures.count(), figures.macroF1(), figures.perLabel().strip());
    }

    String resolved(Path file) {
        var figures = new Figures();
        for (var one : Labelled.in(file)) {
            var truth = one.line().at("/outcome/resolved");
            if (truth.isBoolean()) {
                figures.add(
                        truth.asBoolean() ? 1 : 0,
                        reader.read(one.transcript()).conversation().resolved().probability());
            }
        }
        return "resolved of %d conversations: Spearman %.3f".formatted(figures.count(), figures.spearman());
    }

    String sentenceValence(Path file) {
        var figures = new Figures();
        for (var one : Labelled.in(file)) {
            var label = one.line().has("ekman")
                    ? one.line().at("/ekman/0")
                    : one.line().path("emotion");
            var truth = POLARITY.get(label.asString(""));
            if (truth != null
                    && reader.read(one.transcript()).turns().getFirst() instanceof TurnReading.Customer turn) {
                figures.add(truth, turn.valence());
            }
        }
        return "valence of %d sentences and their polarity: Spearman %.3f"
                .formatted(figures.count(), figures.spearman());
    }

    private static Map<Integer, TurnReading.Customer> customers(Reading reading) {
        var turns = new HashMap<Integer, TurnReading.Customer>();
        for (var turn : reading.turns()) {
            if (turn instanceof TurnReading.Customer customer) {
                turns.put(turn.turn(), customer);
            }
        }
        return turns;
    }
}

package app.hearth.lab.train;

import app.hearth.lab.measure.Labelled;
import app.hearth.reading.Adapting;
import app.hearth.reading.ConversationReading.Satisfaction.Level;
import app.hearth.reading.Labels;
import app.hearth.reading.Reader;
import app.hearth.reading.Target;
import app.hearth.reading.Unseen;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the reader tells of satisfaction once it has learned from labels, as {@code ./hearth adapt} has it learn. */
final class EvidenceOfAdapting {

    private final Map<String, Unseen> byMeasure;

    EvidenceOfAdapting(Reader reader, List<Labelled> lines, Target target) {
        var labels = lines.stream().map(EvidenceOfAdapting::labels).toList();
        byMeasure = new Adapting(reader, labels)
                .unseen(target).stream().collect(Collectors.toMap(Unseen::measure, one -> one));
    }

    String of(String measure) {
        var unseen = byMeasure.get(measure);
        if (unseen == null) {
            throw new IllegalArgumentException(measure + " is none of " + byMeasure.keySet() + ".");
        }
        return "%.3f [%.3f, %.3f] adapted".formatted(unseen.figure(), unseen.from(), unseen.to());
    }

    private static Labels labels(Labelled line) {
        var mean = line.line().at("/labels/conversation/satisfactionMean");
        var turns = new TreeMap<Integer, Labels.OfTurn>();
        for (var turn : line.labelledTurns()) {
            level(turn)
                    .ifPresent(level ->
                            turns.put(turn.path("turn").asInt(), new Labels.OfTurn(level, null, null, Map.of())));
        }
        return new Labels(line.transcript(), mean.isNumber() ? (Double) mean.asDouble() : null, null, Map.of(), turns);
    }

    private static Optional<Level> level(JsonNode turn) {
        var wire = turn.path("satisfaction").asString("");
        return Arrays.stream(Level.values())
                .filter(one -> one.wire().equals(wire))
                .findFirst();
    }
}

package app.hearth.lab.train;

import app.hearth.lab.measure.Labelled;
import app.hearth.reading.Reader;
import app.hearth.reading.TurnReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Emotions of customers in English support chats (MAIA), by the worst emotion of a turn. */
final class EvidenceOfEnglish {

    private static final List<String> CLASSES =
            Labelled.EMOTIONS_OF_MAIA.values().stream().sorted().toList();

    private final Reader reader;

    EvidenceOfEnglish(Reader reader) {
        this.reader = reader;
    }

    void print(Path file) {
        var said = new ArrayList<String>();
        var conversations = new ArrayList<String>();
        var truth = new ArrayList<String>();
        var read = new ArrayList<String>();
        for (var line : Labelled.in(file)) {
            var turns = new HashMap<Integer, TurnReading>();
            reader.read(line.transcript()).turns().forEach(turn -> turns.put(turn.turn(), turn));
            for (var label : line.labelledTurns()) {
                var turn = label.path("turn").asInt();
                var emotion =
                        Labelled.EMOTIONS_OF_MAIA.get(label.path("emotion").asString(""));
                if (emotion != null && turns.get(turn) instanceof TurnReading.Customer customer) {
                    said.add(line.said(turn));
                    conversations.add(line.id());
                    truth.add(emotion);
                    read.add(customer.emotion().wire());
                }
            }
        }
        var own = OwnTexts.english();
        var tasks = CLASSES.stream()
                .map(name ->
                        Ngrams.yesNo(name, i -> own.get(i).label().emotion().equals(name) ? 1 : 0))
                .toList();
        var byGrams = Ngrams.strongest(CLASSES, new Ngrams(OwnTexts.said(own)).told(tasks, said));
        var neutral = truth.stream().map(one -> "neutral").toList();
        var intervals = new Intervals(conversations);
        Evidence.row(
                "emotion en, seven classes, macro-F1 (MAIA)",
                intervals.of(cases -> Intervals.macroF1(truth, neutral, cases)),
                intervals.of(cases -> Intervals.macroF1(truth, byGrams, cases)),
                intervals.of(cases -> Intervals.macroF1(truth, read, cases)));
    }
}

package app.hearth.lab.train;

import app.hearth.lab.measure.Labelled;
import app.hearth.reading.Reader;
import app.hearth.reading.Target;
import app.hearth.reading.linear.Learning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Satisfaction: of conversations as shipped, and what n-grams and the adapted reader learn of it from the labels
 * themselves, cross-validated.
 */
final class EvidenceOfConversations {

    private static final List<String> LEVELS = List.of("unsatisfied", "neutral", "satisfied");

    private final Reader reader;

    EvidenceOfConversations(Reader reader) {
        this.reader = reader;
    }

    void print(Path conversations, Path turns) {
        satisfaction(conversations);
        turns(turns);
    }

    private void satisfaction(Path file) {
        var lines = Labelled.in(file);
        var names = lines.stream().map(Labelled::id).toList();
        var means = lines.stream()
                .map(one ->
                        one.line().at("/labels/conversation/satisfactionMean").asDouble())
                .toList();
        var truth = lines.stream()
                .map(one -> one.line().at("/outcome/csatClass").asString())
                .toList();
        var read = lines.stream()
                .map(one -> reader.read(one.transcript()).conversation().satisfaction())
                .toList();
        var levels = read.stream().map(one -> one.level().wire()).toList();
        var grams = new Ngrams(lines.stream().map(Labelled::allSaid).toList());
        var amounts = grams.unseen(List.of(Ngrams.amount(means::get)), names);
        var classes = Ngrams.strongest(LEVELS, grams.unseen(classes(truth), names));
        var intervals = new Intervals(names);
        var adapted = new EvidenceOfAdapting(reader, lines, Target.CONVERSATION_SATISFACTION);
        Evidence.row(
                "satisfaction zh (STC3), Spearman",
                "0",
                intervals.of(cases -> EvidenceOfTurns.spearman(cases, means::get, i -> amounts[i][0]))
                        + " cross-validated on it",
                intervals.of(cases -> EvidenceOfTurns.spearman(
                                cases, means::get, i -> read.get(i).score()))
                        + " as shipped, " + adapted.of("Spearman"));
        row(
                "satisfaction zh (STC3), three classes, macro-F1",
                intervals,
                truth,
                classes,
                intervals.of(cases -> Intervals.macroF1(truth, levels, cases)) + " as shipped, "
                        + adapted.of("macro-F1"));
    }

    private void turns(Path file) {
        var said = new ArrayList<String>();
        var names = new ArrayList<String>();
        var truth = new ArrayList<String>();
        var lines = Labelled.in(file);
        for (var line : lines) {
            for (var label : line.labelledTurns()) {
                var level = label.path("satisfaction").asString("");
                if (LEVELS.contains(level)) {
                    said.add(line.said(label.path("turn").asInt()));
                    names.add(line.id());
                    truth.add(level);
                }
            }
        }
        var classes = Ngrams.strongest(LEVELS, new Ngrams(said).unseen(classes(truth), names));
        row(
                "satisfaction of turns (USS-JDDC), macro-F1",
                new Intervals(names),
                truth,
                classes,
                new EvidenceOfAdapting(reader, lines, Target.TURN_SATISFACTION).of("macro-F1"));
    }

    private static List<Learning.Task> classes(List<String> truth) {
        return LEVELS.stream()
                .map(level -> Ngrams.yesNo(level, i -> truth.get(i).equals(level) ? 1 : 0))
                .toList();
    }

    private static void row(String signal, Intervals intervals, List<String> truth, List<String> grams, String reader) {
        var commonest = LEVELS.stream()
                .max((one, other) -> Long.compare(count(truth, one), count(truth, other)))
                .orElseThrow();
        var always = IntStream.range(0, truth.size()).mapToObj(i -> commonest).toList();
        Evidence.row(
                signal,
                intervals.of(cases -> Intervals.macroF1(truth, always, cases)),
                intervals.of(cases -> Intervals.macroF1(truth, grams, cases)) + " cross-validated on it",
                reader);
    }

    private static long count(List<String> truth, String level) {
        return truth.stream().filter(level::equals).count();
    }
}

package app.hearth.lab.train;

import app.hearth.reading.Models;
import app.hearth.reading.linear.Learning;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Offensive words (COLD) and whether an English sentence is good or bad (GoEmotions). The shipped models have learned
 * from these sentences, so what is shown here is of models that have not: the same learning, cross-validated.
 */
final class EvidenceOfSentences {

    private final Path open;

    EvidenceOfSentences(Path open) {
        this.open = open;
    }

    void print() {
        var training = new TrainModels();
        var offence = training.ofOffence(open);
        print(
                "offensive zh (COLD), macro-F1",
                unseen(
                        offence,
                        0,
                        label -> label.signals().isEmpty() ? "no" : "yes",
                        score -> score > 0 ? "yes" : "no"));
        var english = training.ofEnglish(open);
        var valence =
                english.tasks().stream().map(Learning.Task::output).toList().indexOf(Models.VALENCE);
        print(
                "valence en, sign, macro-F1 (GoEmotions)",
                unseen(english, valence, label -> sign(label.valence()), EvidenceOfSentences::sign));
    }

    /** The sentences, the class of each, and what is told by a model that has not seen it. */
    private record Unseen(List<String> texts, List<String> truth, List<String> told) {}

    /** As much is added, or multiplied with, as the shipped model has it. */
    private static Unseen unseen(
            TrainModels.Lesson lesson,
            int output,
            Function<Corpus.Label, String> truth,
            DoubleFunction<String> telling) {
        var task = lesson.tasks().get(output);
        var scores = new Fitting(lesson.samples(), lesson.fewest()).unseen(List.of(task));
        var shift = CrossValidation.shift(task, scores, 0);
        var factor = task.amount() ? CrossValidation.factor(task, scores, 0) : 1;
        var sentences = IntStream.range(0, scores.length)
                .filter(i -> !lesson.samples().get(i).own())
                .boxed()
                .toList();
        return new Unseen(
                sentences.stream().map(i -> lesson.samples().get(i).text()).toList(),
                sentences.stream()
                        .map(i -> truth.apply(lesson.samples().get(i).label()))
                        .toList(),
                sentences.stream()
                        .map(i -> telling.apply(scores[i][0] * factor + shift))
                        .toList());
    }

    private static String sign(double amount) {
        return amount > 0.2 ? "good" : amount < -0.2 ? "bad" : "neither";
    }

    private static void print(String signal, Unseen unseen) {
        var classes = unseen.truth().stream().distinct().sorted().toList();
        var alone = IntStream.range(0, unseen.texts().size())
                .mapToObj(i -> "%06d".formatted(i))
                .toList();
        var tasks = classes.stream()
                .<Learning.Task>map(
                        name -> Ngrams.yesNo(name, i -> unseen.truth().get(i).equals(name) ? 1 : 0))
                .toList();
        var grams = Ngrams.strongest(classes, new Ngrams(unseen.texts()).unseen(tasks, alone));
        var counts = classes.stream()
                .max((one, other) -> Long.compare(count(unseen, one), count(unseen, other)))
                .orElseThrow();
        var always = alone.stream().map(one -> counts).toList();
        var intervals = new Intervals(alone);
        Evidence.row(
                signal,
                intervals.of(cases -> Intervals.macroF1(unseen.truth(), always, cases)),
                intervals.of(cases -> Intervals.macroF1(unseen.truth(), grams, cases)) + " cross-validated",
                intervals.of(cases -> Intervals.macroF1(unseen.truth(), unseen.told(), cases)) + " cross-validated");
    }

    private static long count(Unseen unseen, String name) {
        return unseen.truth().stream().filter(name::equals).count();
    }
}

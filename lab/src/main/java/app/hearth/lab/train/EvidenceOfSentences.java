package app.hearth.lab.train;

import app.hearth.reading.linear.Learning;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
                        offence.tasks(),
                        label -> label.signals().isEmpty() ? "no" : "yes",
                        EvidenceOfSentences::offence));
        var english = training.ofEnglish(open);
        var sides = english.tasks().stream().filter(Sides::tells).toList();
        print(
                "valence en, sign, macro-F1 (GoEmotions)",
                unseen(english, sides, label -> Sides.of(label.valence()), EvidenceOfSentences::sides));
    }

    /** The sentences, the class of each, and what is told by a model that has not seen it. */
    private record Unseen(List<String> texts, List<String> truth, List<String> told) {}

    /** From the tasks and the scores of all samples to what is told of each. */
    private interface Telling {
        String[] of(List<Learning.Task> tasks, double[][] scores);
    }

    private static Unseen unseen(
            TrainModels.Lesson lesson,
            List<Learning.Task> tasks,
            Function<Corpus.Label, String> truth,
            Telling telling) {
        var told = telling.of(tasks, new Fitting(lesson.samples(), lesson.fewest()).unseen(tasks));
        var sentences = IntStream.range(0, told.length)
                .filter(i -> !lesson.samples().get(i).own())
                .boxed()
                .toList();
        return new Unseen(
                sentences.stream().map(i -> lesson.samples().get(i).text()).toList(),
                sentences.stream()
                        .map(i -> truth.apply(lesson.samples().get(i).label()))
                        .toList(),
                sentences.stream().map(i -> told[i]).toList());
    }

    /** As much is added as the shipped model has it. */
    private static String[] offence(List<Learning.Task> tasks, double[][] scores) {
        var shift = CrossValidation.shift(tasks.getFirst(), scores, 0);
        return Arrays.stream(scores)
                .map(score -> score[0] + shift > 0 ? "yes" : "no")
                .toArray(String[]::new);
    }

    /** Stretched as the shipped model is. */
    private static String[] sides(List<Learning.Task> tasks, double[][] scores) {
        var sides = Sides.among(tasks);
        var valences = sides.valences(scores);
        var stretch = sides.stretch(valences);
        return Arrays.stream(valences)
                .mapToObj(valence -> Sides.of(stretch * valence))
                .toArray(String[]::new);
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

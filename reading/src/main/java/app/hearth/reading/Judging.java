package app.hearth.reading;

import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns a lesson and tells what it gained: every example is judged by a model that has not seen its conversation, and
 * by a tuning that was found among the others too (nested cross-validation). The interval draws conversations.
 */
final class Judging {

    private static final int FOLDS = 5;
    private static final int ROUNDS = 1000;

    private final Lesson lesson;
    private final Learning learning;
    private final List<Learning.Task> tasks;

    Judging(Lesson lesson) {
        this.lesson = lesson;
        learning = new Learning(
                lesson.examples().stream().map(Lesson.Example::features).toList(), 2);
        tasks = lesson.tasks();
    }

    /** Has every example judged by a model and a tuning that have not seen its conversation. */
    void judge() {
        var all = all();
        for (var fold = 0; fold < FOLDS; fold++) {
            var kept = fold;
            var others = some(all, i -> place(i) != kept);
            var tuning = lesson.tune(unseen(others, FOLDS - 1), others);
            var model = learning.fit(tasks, others);
            for (var i : some(all, i -> place(i) == kept)) {
                lesson.judge(i, score(model, i), tuning);
            }
        }
    }

    /** What was gained; to be asked when all is judged. */
    List<Gain> gains() {
        return lesson.figures().stream().map(this::gain).toList();
    }

    /** How well it agrees by itself; to be asked when all is judged. */
    List<Unseen> unseen() {
        return lesson.figures().stream()
                .map(figure -> {
                    var drawn = drawn(figure.after());
                    return new Unseen(
                            figure.measure(),
                            onAll(figure.after()),
                            drawn[ROUNDS / 40],
                            drawn[ROUNDS - 1 - ROUNDS / 40]);
                })
                .toList();
    }

    /** What to add or where to cut, found on all examples. */
    double[] tuning() {
        return lesson.tune(unseen(all(), FOLDS), all());
    }

    LinearModel model(double[] tuning) {
        return lesson.finished(learning.fit(tasks), tuning);
    }

    /** Scores of some examples, each by a model of the others among them. */
    private double[][] unseen(int[] among, int folds) {
        var scores = new double[lesson.examples().size()][];
        for (var fold = 0; fold < folds; fold++) {
            var kept = fold;
            var model = learning.fit(tasks, some(among, i -> innerPlace(i, folds) != kept));
            for (var i : some(among, i -> innerPlace(i, folds) == kept)) {
                scores[i] = score(model, i);
            }
        }
        return scores;
    }

    private Gain gain(Lesson.Figure figure) {
        var gains = drawn(
                drawn -> figure.after().applyAsDouble(drawn) - figure.before().applyAsDouble(drawn));
        return new Gain(
                figure.measure(),
                onAll(figure.before()),
                onAll(figure.after()),
                gains[ROUNDS / 40],
                gains[ROUNDS - 1 - ROUNDS / 40],
                lesson.examples().size());
    }

    /** A figure on conversations drawn again and again, in ascending order. */
    private double[] drawn(ToDoubleFunction<int[]> figure) {
        var byConversation = new ArrayList<int[]>();
        IntStream.range(0, lesson.examples().size())
                .boxed()
                .collect(Collectors.groupingBy(this::conversation, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(own -> byConversation.add(own.stream().mapToInt(i -> i).toArray()));
        var random = new Random(1);
        var figures = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            figures[round] = figure.applyAsDouble(random.ints(byConversation.size(), 0, byConversation.size())
                    .mapToObj(byConversation::get)
                    .flatMapToInt(Arrays::stream)
                    .toArray());
        }
        Arrays.sort(figures);
        return figures;
    }

    private double onAll(ToDoubleFunction<int[]> figure) {
        return figure.applyAsDouble(all());
    }

    private double[] score(LinearModel model, int example) {
        return model.score(lesson.examples().get(example).features());
    }

    private int conversation(int example) {
        return lesson.examples().get(example).conversation();
    }

    private int place(int example) {
        return conversation(example) % FOLDS;
    }

    /** Another division than the outer one, so that no inner part is missing as a whole. */
    private int innerPlace(int example, int folds) {
        return folds == FOLDS ? place(example) : conversation(example) / FOLDS % folds;
    }

    private int[] all() {
        return IntStream.range(0, lesson.examples().size()).toArray();
    }

    private static int[] some(int[] among, IntPredicate which) {
        return Arrays.stream(among).filter(which).toArray();
    }
}

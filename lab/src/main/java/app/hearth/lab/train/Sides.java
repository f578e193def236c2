package app.hearth.lab.train;

import app.hearth.reading.Models;
import app.hearth.reading.Shares;
import app.hearth.reading.linear.Learning;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether turns are good, bad or neither, as three outputs beside the amount of valence: single sentences say which it
 * is rather than how much of it.
 */
final class Sides {

    private static final double COST = 1;

    private final List<Learning.Task> tasks;
    private final int amount;
    private final int[] sides;

    private Sides(List<Learning.Task> tasks) {
        this.tasks = tasks;
        var names = tasks.stream().map(Learning.Task::output).toList();
        amount = names.indexOf(Models.VALENCE);
        sides = Models.SIDES.stream().mapToInt(names::indexOf).toArray();
    }

    /** What is to be learned of these samples beside their valence. */
    static List<Learning.Task> tasks(List<Sample> samples, ToDoubleFunction<Sample> weight) {
        return Models.SIDES.stream()
                .map(side -> new Learning.Task(
                        side,
                        i -> of(samples.get(i).label().valence()).equals(side) ? 1 : 0,
                        i -> weight.applyAsDouble(samples.get(i)),
                        false,
                        COST))
                .toList();
    }

    /** Whether it is of these that a task tells. */
    static boolean tells(Learning.Task task) {
        return task.output().equals(Models.VALENCE) || Models.SIDES.contains(task.output());
    }

    /** Those among the outputs of a model. */
    static Sides among(List<Learning.Task> tasks) {
        return new Sides(tasks);
    }

    boolean areTold() {
        return sides[0] >= 0;
    }

    /** The side an amount is on. */
    static String of(double amount) {
        return amount > 0.2 ? "good" : amount < -0.2 ? "bad" : "neither";
    }

    /** The valence of each sample by the scores of all outputs, not yet stretched. */
    double[] valences(double[][] scores) {
        return Arrays.stream(scores)
                .mapToDouble(score -> Shares.valence(score[amount], score[sides[0]], score[sides[1]], score[sides[2]]))
                .toArray();
    }

    /** What to multiply with so that the side is right as often as can be (macro-F1). */
    double stretch(double[] valences) {
        return CrossValidation.factor(this::truth, tasks.get(amount).weight(), valences);
    }

    String figure(double[] valences) {
        return "%-20s macro-F1 of its sign %.3f, by amount and sides"
                .formatted(
                        Models.VALENCE,
                        CrossValidation.signs(this::truth, tasks.get(amount).weight(), valences, stretch(valences)));
    }

    private double truth(int sample) {
        return tasks.get(amount).target().applyAsDouble(sample);
    }
}

package app.hearth.lab.train;

import app.hearth.reading.Models;
import app.hearth.reading.Shares;
import app.hearth.reading.linear.Learning;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether turns are good, bad or neither, as three outputs from which valence follows: single sentences say which it
 * is, not how much of it.
 */
final class Sides {

    private static final double COST = 1;

    private final List<Learning.Task> tasks;

    private Sides(List<Learning.Task> tasks) {
        this.tasks = tasks;
    }

    /** What is to be learned of these samples. */
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

    /** Those among the tasks of a model; none where it tells an amount. */
    static Sides among(List<Learning.Task> all) {
        return new Sides(all.stream()
                .filter(task -> Models.SIDES.contains(task.output()))
                .toList());
    }

    boolean areTold() {
        return !tasks.isEmpty();
    }

    /** The side an amount is on. */
    static String of(double amount) {
        return amount > 0.2 ? "good" : amount < -0.2 ? "bad" : "neither";
    }

    /** How good or bad each sample is, by three scores in the order of the sides. */
    static double[] valences(double[][] scores) {
        return IntStream.range(0, scores.length)
                .mapToDouble(i -> Shares.valence(scores[i][0], scores[i][1], scores[i][2]))
                .toArray();
    }

    /** What to multiply with so that the side is right as often as can be (macro-F1). */
    double stretch(double[] valences) {
        return CrossValidation.factor(this::truth, tasks.getFirst().weight(), valences);
    }

    String figure(double[] valences) {
        return "%-20s macro-F1 of its sign %.3f"
                .formatted(
                        Models.VALENCE,
                        CrossValidation.signs(this::truth, tasks.getFirst().weight(), valences, stretch(valences)));
    }

    private double truth(int sample) {
        return tasks.getFirst().target().applyAsDouble(sample)
                - tasks.getLast().target().applyAsDouble(sample);
    }
}

package app.hearth.reading;

import app.hearth.reading.linear.Features;
import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Labelled examples of one target: what is to be learned, how scores become words, and how well they then agree with
 * people.
 */
abstract class Lesson {

    /** Of a mistake against that of large weights. */
    static final double COST = 2;

    private final List<Example> examples;

    Lesson(List<Example> examples) {
        this.examples = List.copyOf(examples);
    }

    /**
     * One labelled thing.
     *
     * @param conversation which one it is of: those of one conversation are never learned and judged apart
     */
    record Example(Features features, int conversation) {}

    /** A figure of agreement on some of the examples. */
    record Figure(String measure, ToDoubleFunction<int[]> before, ToDoubleFunction<int[]> after) {}

    final List<Example> examples() {
        return examples;
    }

    abstract List<Learning.Task> tasks();

    /**
     * What to add to scores, or where to cut them, so that they agree best.
     *
     * @param scores by example, of models that had not seen it
     * @param among the examples to look at
     */
    abstract double[] tune(double[][] scores, int[] among);

    /** Notes what is told of an example by a model, and a tuning, that have not seen it. */
    abstract void judge(int example, double[] scores, double[] tuning);

    /** How well it agrees; the first one decides. To be asked when all examples are judged. */
    abstract List<Figure> figures();

    /** The model as it is applied. */
    abstract LinearModel finished(LinearModel learned, double[] tuning);
}

package app.hearth.reading;

import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One of several classes: whether it was resolved, an emotion, a category of the centre's own. */
final class ClassLesson extends Lesson {

    private final List<String> classes;
    private final int[] truth;
    private final int[] before;
    private final double[] order;
    private final int[] said;
    private final double[] saidOrder;

    /**
     * @param before what the reader tells
     * @param order what the reader tells as an amount, where the classes have an order; else empty
     */
    ClassLesson(List<Example> examples, List<String> classes, int[] truth, int[] before, double[] order) {
        super(examples);
        this.classes = List.copyOf(classes);
        this.truth = truth.clone();
        this.before = before.clone();
        this.order = order.clone();
        said = new int[truth.length];
        saidOrder = new double[truth.length];
    }

    @Override
    List<Learning.Task> tasks() {
        var tasks = new ArrayList<Learning.Task>();
        for (var j = 0; j < classes.size(); j++) {
            var wanted = j;
            tasks.add(new Learning.Task(classes.get(j), i -> truth[i] == wanted ? 1 : 0, i -> 1, false, COST));
        }
        return tasks;
    }

    @Override
    double[] tune(double[][] scores, int[] among) {
        return Agreement.shifts(
                classes.size(),
                Arrays.stream(among).mapToObj(i -> scores[i]).toArray(double[][]::new),
                Agreement.pick(truth, among));
    }

    @Override
    void judge(int example, double[] scores, double[] tuning) {
        said[example] = Agreement.most(scores, tuning);
        saidOrder[example] = Agreement.logistic(scores[scores.length - 1]) - Agreement.logistic(scores[0]);
    }

    @Override
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                "macro-F1",
                drawn -> Agreement.macroF1(classes.size(), Agreement.pick(truth, drawn), Agreement.pick(before, drawn)),
                drawn -> Agreement.macroF1(classes.size(), Agreement.pick(truth, drawn), Agreement.pick(said, drawn))));
        figures.add(new Figure(
                Gain.INFORMEDNESS,
                drawn -> 0,
                drawn -> Agreement.informedness(
                        classes.size(), Agreement.pick(truth, drawn), Agreement.pick(said, drawn))));
        if (order.length > 0) {
            var amounts = Arrays.stream(truth).asDoubleStream().toArray();
            figures.add(new Figure(
                    "Spearman",
                    drawn -> Agreement.spearman(Agreement.pick(amounts, drawn), Agreement.pick(order, drawn)),
                    drawn -> Agreement.spearman(Agreement.pick(amounts, drawn), Agreement.pick(saidOrder, drawn))));
        }
        return figures;
    }

    @Override
    LinearModel finished(LinearModel learned, double[] tuning) {
        return learned.shifted(tuning);
    }
}

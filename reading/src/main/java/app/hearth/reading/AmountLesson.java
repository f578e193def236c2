package app.hearth.reading;

import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import java.util.Arrays;
import java.util.List;

/** Satisfaction of conversations as an amount, and cut into three classes. */
final class AmountLesson extends Lesson {

    private final double[] truth;
    private final double[] before;
    private final int[] classes;
    private final int[] classesBefore;
    private final double[] said;
    private final int[] saidClasses;

    AmountLesson(List<Example> examples, double[] truth, double[] before, int[] classesBefore) {
        super(examples);
        this.truth = truth.clone();
        this.before = before.clone();
        this.classesBefore = classesBefore.clone();
        classes = Arrays.stream(truth).mapToInt(Agreement::classOf).toArray();
        said = new double[truth.length];
        saidClasses = new int[truth.length];
    }

    @Override
    List<Learning.Task> tasks() {
        return List.of(new Learning.Task(Classes.SATISFACTION, i -> truth[i], i -> 1, true, COST));
    }

    @Override
    double[] tune(double[][] scores, int[] among) {
        return Agreement.limits(
                Arrays.stream(among).mapToDouble(i -> scores[i][0]).toArray(), Agreement.pick(classes, among));
    }

    @Override
    void judge(int example, double[] scores, double[] tuning) {
        said[example] = scores[0];
        saidClasses[example] = Agreement.cut(scores[0], tuning[0], tuning[1]);
    }

    @Override
    List<Figure> figures() {
        return List.of(
                new Figure(
                        "Spearman",
                        drawn -> Agreement.spearman(Agreement.pick(truth, drawn), Agreement.pick(before, drawn)),
                        drawn -> Agreement.spearman(Agreement.pick(truth, drawn), Agreement.pick(said, drawn))),
                new Figure(
                        "macro-F1",
                        drawn -> Agreement.macroF1(
                                Classes.LEVELS.size(),
                                Agreement.pick(classes, drawn),
                                Agreement.pick(classesBefore, drawn)),
                        drawn -> Agreement.macroF1(
                                Classes.LEVELS.size(),
                                Agreement.pick(classes, drawn),
                                Agreement.pick(saidClasses, drawn))));
    }

    @Override
    LinearModel finished(LinearModel learned, double[] tuning) {
        return learned;
    }
}

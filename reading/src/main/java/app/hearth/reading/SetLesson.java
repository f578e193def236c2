package app.hearth.reading;

import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Any number of labels, each shown or not: behaviours. */
final class SetLesson extends Lesson {

    private final List<String> labels;
    private final boolean[][] truth;
    private final boolean[][] before;
    private final boolean[][] said;

    /**
     * @param truth by label and example
     * @param before what the reader tells, likewise
     */
    SetLesson(List<Example> examples, List<String> labels, boolean[][] truth, boolean[][] before) {
        super(examples);
        this.labels = List.copyOf(labels);
        this.truth = Arrays.stream(truth).map(boolean[]::clone).toArray(boolean[][]::new);
        this.before = Arrays.stream(before).map(boolean[]::clone).toArray(boolean[][]::new);
        said = new boolean[labels.size()][examples.size()];
    }

    @Override
    List<Learning.Task> tasks() {
        var tasks = new ArrayList<Learning.Task>();
        for (var j = 0; j < labels.size(); j++) {
            var shown = truth[j];
            tasks.add(new Learning.Task(labels.get(j), i -> shown[i] ? 1 : 0, i -> 1, false, COST));
        }
        return tasks;
    }

    @Override
    double[] tune(double[][] scores, int[] among) {
        var shifts = new double[labels.size()];
        for (var j = 0; j < shifts.length; j++) {
            shifts[j] = Agreement.shift(scores, j, truth[j], among);
        }
        return shifts;
    }

    @Override
    void judge(int example, double[] scores, double[] tuning) {
        for (var j = 0; j < scores.length; j++) {
            said[j][example] = scores[j] + tuning[j] > 0;
        }
    }

    @Override
    List<Figure> figures() {
        return List.of(
                new Figure("macro-F1", drawn -> mean(before, drawn), drawn -> mean(said, drawn)),
                new Figure(Gain.INFORMEDNESS, drawn -> 0, drawn -> informedness(drawn)));
    }

    @Override
    LinearModel finished(LinearModel learned, double[] tuning) {
        return learned.shifted(tuning);
    }

    private double informedness(int[] drawn) {
        var sum = 0.0;
        for (var j = 0; j < truth.length; j++) {
            sum += Agreement.informedness(truth[j], said[j], drawn);
        }
        return sum / truth.length;
    }

    private double mean(boolean[][] told, int[] drawn) {
        var sum = 0.0;
        for (var j = 0; j < truth.length; j++) {
            sum += Agreement.f1(truth[j], told[j], drawn);
        }
        return sum / truth.length;
    }
}

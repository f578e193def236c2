package app.hearth.lab.train;

import app.hearth.reading.linear.Learning;
import app.hearth.reading.linear.LinearModel;
import java.util.List;
import java.util.stream.IntStream;

/** Fits the outputs of one model, with what each fold would have said of the turns it did not see. */
final class Fitting {

    private static final int FOLDS = 5;

    private final List<Sample> samples;
    private final Learning learning;

    Fitting(List<Sample> samples, int fewest) {
        this.samples = samples;
        learning = new Learning(samples.stream().map(Sample::features).toList(), fewest);
    }

    LinearModel whole(List<Learning.Task> tasks) {
        return learning.fit(tasks);
    }

    /** [sample][output]: what a model says that has not seen the sample's conversation. */
    double[][] unseen(List<Learning.Task> tasks) {
        var said = new double[samples.size()][];
        for (var fold = 0; fold < FOLDS; fold++) {
            var kept = fold;
            var seen = IntStream.range(0, samples.size())
                    .filter(i -> samples.get(i).group() % FOLDS != kept)
                    .toArray();
            var model = learning.fit(tasks, seen);
            for (var i = 0; i < said.length; i++) {
                if (samples.get(i).group() % FOLDS == kept) {
                    said[i] = model.score(samples.get(i).features());
                }
            }
        }
        return said;
    }
}

package app.hearth.statistics.raters;

import java.util.stream.IntStream;

/** Each score against what the other raters of the same unit lead one to expect. */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /**
     * Score minus expectation for every score, in points of the residual's size: the expectation is the mean of the
     * others' scores less their severities plus the rater's own. As that mean is noisy itself, the difference is
     * divided by √(1 + 1/others).
     *
     * @param severities of each rater, such as those of {@link CrossedEffects#severities}; zeros to leave severity in
     * @return in the order of the scores; NaN where nobody else scored the unit
     */
    public static double[] deviations(Scores scores, double[] severities) {
        if (severities.length != scores.raters()) {
            throw new IllegalArgumentException(
                    "%d severities for %d raters".formatted(severities.length, scores.raters()));
        }
        var sums = new double[scores.units()];
        for (var i = 0; i < scores.count(); i++) {
            sums[scores.unit(i)] += fair(scores, i, severities);
        }
        return IntStream.range(0, scores.count())
                .mapToDouble(i -> {
                    var fair = fair(scores, i, severities);
                    var others = scores.ofUnit(scores.unit(i)) - 1;
                    var expected = (sums[scores.unit(i)] - fair) / others;
                    return others == 0 ? Double.NaN : (fair - expected) / Math.sqrt(1 + 1.0 / others);
                })
                .toArray();
    }

    private static double fair(Scores scores, int i, double[] severities) {
        return scores.score(i) - severities[scores.rater(i)];
    }
}

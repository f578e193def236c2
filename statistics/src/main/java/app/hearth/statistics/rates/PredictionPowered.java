package app.hearth.statistics.rates;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Reason;
import java.util.stream.IntStream;

/**
 * The mean that people would find if they reviewed everything, from the machine's value of every unit and people's of a
 * random few (prediction-powered inference: Angelopoulos et al. 2023; tuned: Angelopoulos, Duchi and Zrnic 2023). It is
 * right however wrong the machine is, and never less sure than the labels alone, because the machine is listened to
 * only as far as it helps.
 */
public final class PredictionPowered {

    /** With fewer labels than this no mean is told. */
    public static final int FEWEST_LABELS = 30;

    /** With fewer labels than this the machine is not listened to: how much it helps could not be told from chance. */
    public static final int POWERED_LABELS = 100;

    /** Fewer clusters with labels than this vary too much to tell how much they vary. */
    public static final int FEWEST_CLUSTERS = 8;

    private PredictionPowered() {}

    /**
     * The mean, with an interval by Student's t that allows for clusters and for unequal chances of being drawn.
     *
     * @param reviewed units in which the reviewed ones were drawn by chance
     * @return too few labels or clusters with labels; not identified where all labels have one value that is not a yes
     *     or no
     */
    public static Estimate<PoweredMean> mean(Reviewed reviewed, double level) {
        Figure.checkLevel(level);
        var labels = reviewed.labels();
        if (labels < FEWEST_LABELS) {
            return new NotEnough<>(Counted.LABELS, labels, FEWEST_LABELS);
        }
        var clusters = labelledClusters(reviewed);
        if (reviewed.clustered() && clusters < FEWEST_CLUSTERS) {
            return new NotEnough<>(Counted.CLUSTERS, clusters, FEWEST_CLUSTERS);
        }
        var rectifier = new Rectifier(reviewed);
        if (!rectifier.labelsVary()) {
            return new NotIdentified<>(Reason.NO_VARIATION);
        }
        var power = labels < POWERED_LABELS ? 0 : rectifier.bestPower();
        return new Estimated<>(new PoweredMean(
                rectifier.figure(power, level, labels, clusters),
                rectifier.figure(0, level, labels, clusters),
                rectifier.machineMean(),
                power));
    }

    private static int labelledClusters(Reviewed reviewed) {
        return (int) IntStream.range(0, reviewed.units())
                .filter(reviewed::labelled)
                .map(reviewed::cluster)
                .distinct()
                .count();
    }
}

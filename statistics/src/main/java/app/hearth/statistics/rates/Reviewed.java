package app.hearth.statistics.rates;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The units of a period: what a machine said about every one of them, and what a person said about those that were
 * drawn for review. Both speak on the same scale: 0 and 1 for failed and passed, or points.
 */
public final class Reviewed {

    private final double[] machine;
    private final double[] human;
    private final double[] inclusion;
    private final int @Nullable [] clusters;

    private Reviewed(double[] machine, double[] human, double[] inclusion, int @Nullable [] clusters) {
        this.machine = machine;
        this.human = human;
        this.inclusion = inclusion;
        this.clusters = clusters;
    }

    /**
     * Units of which those for review were drawn by chance, each as likely as the other.
     *
     * @param machine the machine's value of each unit
     * @param human the person's value of the same unit, NaN where nobody looked
     * @throws IllegalArgumentException for arrays of different lengths, or a machine's value that is not finite
     */
    public static Reviewed of(double[] machine, double[] human) {
        if (machine.length != human.length
                || !Arrays.stream(machine).allMatch(Double::isFinite)
                || Arrays.stream(human).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("no values of %d and %d units".formatted(machine.length, human.length));
        }
        var equal = new double[human.length];
        Arrays.fill(equal, 1);
        return new Reviewed(machine.clone(), human.clone(), equal, null);
    }

    /**
     * The same units, of which some belong together: conversations of one agent resemble each other and are worth
     * fewer.
     *
     * @param clusters for each unit the number of what it belongs to, such as its agent
     */
    public Reviewed inClusters(int[] clusters) {
        var distinct = Arrays.stream(sameLength(clusters.length, clusters))
                .sorted()
                .distinct()
                .toArray();
        var places = Arrays.stream(clusters)
                .map(cluster -> Arrays.binarySearch(distinct, cluster))
                .toArray();
        return new Reviewed(machine, human, inclusion, places);
    }

    /**
     * The same units, of which some were drawn more readily than others.
     *
     * @param inclusion for each unit how likely it was to be drawn, above 0 and up to 1; read for reviewed units only
     * @throws IllegalArgumentException if a reviewed unit could not have been drawn
     */
    public Reviewed drawnWith(double[] inclusion) {
        for (var u = 0; u < inclusion.length; u++) {
            if (!Double.isNaN(human[u]) && !(inclusion[u] > 0 && inclusion[u] <= 1)) {
                throw new IllegalArgumentException("no probability of being drawn: " + inclusion[u]);
            }
        }
        return new Reviewed(machine, human, sameLength(inclusion.length, inclusion.clone()), clusters);
    }

    private <T> T sameLength(int length, T array) {
        if (length != human.length) {
            throw new IllegalArgumentException("%d for %d units".formatted(length, human.length));
        }
        return array;
    }

    int units() {
        return human.length;
    }

    double machine(int unit) {
        return machine[unit];
    }

    double human(int unit) {
        return human[unit];
    }

    boolean labelled(int unit) {
        return !Double.isNaN(human[unit]);
    }

    /** How many units of the population a reviewed one stands for, up to a factor. */
    double weight(int unit) {
        return labelled(unit) ? 1 / inclusion[unit] : 0;
    }

    int labels() {
        return (int) Arrays.stream(human).filter(y -> !Double.isNaN(y)).count();
    }

    boolean clustered() {
        return clusters != null;
    }

    /** How many clusters there are; as many as units if none were told. */
    int clusterCount() {
        return clusters == null ? units() : Arrays.stream(clusters).max().orElse(-1) + 1;
    }

    /** What a unit belongs to, numbered from 0 without a gap; itself if nothing was told. */
    int cluster(int unit) {
        return clusters == null ? unit : clusters[unit];
    }

    /** Whether the truth is a yes or no, and the machine's value a no, a yes or a probability. */
    boolean yesOrNo() {
        return Arrays.stream(human).allMatch(y -> Double.isNaN(y) || y == 0 || y == 1)
                && Arrays.stream(machine).allMatch(f -> f >= 0 && f <= 1);
    }
}

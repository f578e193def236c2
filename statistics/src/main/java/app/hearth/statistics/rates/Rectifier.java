package app.hearth.statistics.rates;

import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;
import java.util.Arrays;

/**
 * The sum λ·(mean of the machine) + (mean of person − λ·machine over labels), taken apart by cluster. Each cluster
 * moves it by a + λ·b, so its variance is Σ(a + λb)², and the best λ is where that is least.
 *
 * <p>Where the truth is a yes or no, four labels are made up before the interval is drawn, one of each combination of
 * person and machine. For people alone this is the interval of Agresti and Coull (1998); for both it keeps a machine
 * that happened not to err within the labels from looking infallible.
 */
final class Rectifier {

    private static final double[][] ONE_OF_EACH = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    /** How much each cluster moves the mean over labels, and the machine's part. */
    private final double[] labelPulls;

    private final double[] machinePulls;
    private final boolean yesOrNo;
    private final Means plain;
    private final Means padded;

    /** Means over all units and over labels. */
    private record Means(double machineOfAll, double human, double machine, double weight) {}

    Rectifier(Reviewed reviewed) {
        yesOrNo = reviewed.yesOrNo();
        plain = means(reviewed, 0);
        padded = yesOrNo ? means(reviewed, plain.weight / reviewed.labels()) : plain;
        var clusters = reviewed.clusterCount();
        labelPulls = new double[clusters + (yesOrNo ? ONE_OF_EACH.length : 0)];
        machinePulls = new double[labelPulls.length];
        for (var u = 0; u < reviewed.units(); u++) {
            machinePulls[reviewed.cluster(u)] += (reviewed.machine(u) - padded.machineOfAll) / reviewed.units();
            if (reviewed.labelled(u)) {
                add(reviewed.cluster(u), reviewed.human(u), reviewed.machine(u), reviewed.weight(u));
            }
        }
        for (var madeUp = clusters; madeUp < labelPulls.length; madeUp++) {
            var values = ONE_OF_EACH[madeUp - clusters];
            add(madeUp, values[0], values[1], plain.weight / reviewed.labels());
        }
    }

    boolean labelsVary() {
        return Arrays.stream(labelPulls).anyMatch(pull -> Math.abs(pull) > 1e-12);
    }

    double machineMean() {
        return plain.machineOfAll;
    }

    /** The λ in 0…1 at which the variance is least, by the formula of a parabola's lowest point. */
    double bestPower() {
        double both = 0;
        double machine = 0;
        for (var c = 0; c < labelPulls.length; c++) {
            both += labelPulls[c] * machinePulls[c];
            machine += machinePulls[c] * machinePulls[c];
        }
        return machine < 1e-300 ? 0 : Math.clamp(-both / machine, 0, 1);
    }

    Figure figure(double power, double level, int labels, int clusters) {
        double variance = 0;
        for (var c = 0; c < labelPulls.length; c++) {
            var moved = labelPulls[c] + power * machinePulls[c];
            variance += moved * moved;
        }
        variance *= clusters / (clusters - 1.0);
        var reach = Quantiles.student(level, clusters - 1.0) * Math.sqrt(variance);
        var centre = combined(padded, power);
        var figure = new Figure(combined(plain, power), centre - reach, centre + reach, level, labels, clusters);
        return yesOrNo ? figure.within(0, 1) : figure;
    }

    private static double combined(Means means, double power) {
        return means.human + power * (means.machineOfAll - means.machine);
    }

    private void add(int cluster, double human, double machine, double weight) {
        labelPulls[cluster] += weight * (human - padded.human) / padded.weight;
        machinePulls[cluster] -= weight * (machine - padded.machine) / padded.weight;
    }

    private static Means means(Reviewed reviewed, double padding) {
        double all = 0;
        double weight = 4 * padding;
        double human = 2 * padding;
        double machine = 2 * padding;
        for (var u = 0; u < reviewed.units(); u++) {
            all += reviewed.machine(u) / reviewed.units();
            if (reviewed.labelled(u)) {
                weight += reviewed.weight(u);
                human += reviewed.weight(u) * reviewed.human(u);
                machine += reviewed.weight(u) * reviewed.machine(u);
            }
        }
        return new Means(all, human / weight, machine / weight, weight);
    }
}

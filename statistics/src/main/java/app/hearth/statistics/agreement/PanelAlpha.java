package app.hearth.statistics.agreement;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Alpha between a machine and a panel of people: of all pairs of ratings in a unit only those of the machine with a
 * person count, weighed so that every unit counts alike. With one person it is Krippendorff's alpha of the two. So the
 * machine is held against single people, as people are against each other, and not against a consensus that would be
 * easier to hit.
 */
final class PanelAlpha {

    private final Spread spread;
    private final int[] machine;
    private final int[][] people;

    PanelAlpha(double[] machine, double[][] people, Scale scale) {
        spread = new Spread(
                scale,
                DoubleStream.concat(
                                Arrays.stream(machine), Arrays.stream(people).flatMapToDouble(Arrays::stream))
                        .toArray());
        this.machine = Arrays.stream(machine).mapToInt(spread::place).toArray();
        this.people = Arrays.stream(people)
                .map(unit -> Arrays.stream(unit).mapToInt(spread::place).toArray())
                .toArray(int[][]::new);
    }

    /** Alpha when each unit counts as often as told; NaN where only one value is left. */
    double value(int[] times) {
        var often = new double[spread.size()];
        double all = 0;
        for (var u = 0; u < machine.length; u++) {
            often[machine[u]] += times[u];
            for (var person : people[u]) {
                often[person] += (double) times[u] / people[u].length;
            }
            all += 2 * times[u];
        }
        var positions = spread.positions(often);
        double observed = 0;
        for (var u = 0; u < machine.length; u++) {
            for (var person : people[u]) {
                observed += 2.0 * times[u] * spread.squared(machine[u], person, positions) / people[u].length;
            }
        }
        return Arrays.stream(often).filter(count -> count > 0).count() < 2
                ? Double.NaN
                : 1 - (all - 1) * observed / spread.between(often, positions);
    }
}

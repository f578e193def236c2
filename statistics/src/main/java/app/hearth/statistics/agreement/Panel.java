package app.hearth.statistics.agreement;

import app.hearth.statistics.agreement.GateVerdict.ClassRecall;
import app.hearth.statistics.rates.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The units that a machine and at least two people rated. */
final class Panel {

    private final double[] machine;
    private final double[][] people;
    private final double[] settled;

    private Panel(double[] machine, double[] settled, double[][] people) {
        this.machine = machine;
        this.settled = settled;
        this.people = people;
    }

    static Panel of(Ratings ratings, double[] machine, double[] settled) {
        if (machine.length != ratings.units() || settled.length != ratings.units()) {
            throw new IllegalArgumentException(
                    "%d and %d verdicts for %d units".formatted(machine.length, settled.length, ratings.units()));
        }
        var rated = IntStream.range(0, machine.length)
                .filter(u -> !Double.isNaN(machine[u]) && ratings.givenTo(u).length > 1)
                .toArray();
        return new Panel(
                IntStream.of(rated).mapToDouble(u -> machine[u]).toArray(),
                IntStream.of(rated).mapToDouble(u -> settled[u]).toArray(),
                IntStream.of(rated).mapToObj(ratings::givenTo).toArray(double[][]::new));
    }

    int units() {
        return machine.length;
    }

    PanelAlpha alpha(Scale scale) {
        return new PanelAlpha(machine, people, scale);
    }

    /** What people said, each row filled up with nothing. */
    Ratings people() {
        var most = Arrays.stream(people).mapToInt(unit -> unit.length).max().orElse(0);
        return Ratings.of(Arrays.stream(people)
                .map(unit -> DoubleStream.concat(
                                Arrays.stream(unit),
                                DoubleStream.generate(() -> Double.NaN).limit(most - unit.length))
                        .toArray())
                .toArray(double[][]::new));
    }

    /** By class: of the units settled there, how many the machine put there too. */
    List<ClassRecall> recalls(double level) {
        var recalls = new ArrayList<ClassRecall>();
        for (var value : Arrays.stream(settled)
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .distinct()
                .toArray()) {
            var cases = 0;
            var found = 0;
            for (var u = 0; u < machine.length; u++) {
                if (settled[u] == value) {
                    cases++;
                    found += machine[u] == value ? 1 : 0;
                }
            }
            Wilson.share(found, cases, level).known().ifPresent(recall -> recalls.add(new ClassRecall(value, recall)));
        }
        return recalls;
    }
}

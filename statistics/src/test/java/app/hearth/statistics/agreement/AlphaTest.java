package app.hearth.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlphaTest {

    private static final double NONE = Double.NaN;

    /** Krippendorff (2011): four observers, twelve units, of which one has a single value. */
    static final double[][] KRIPPENDORFF = {
        {1, 1, NONE, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {NONE, 5, 5, 5},
        {NONE, NONE, 1, 1},
        {NONE, 3, NONE, NONE}
    };

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
    void knowsKrippendorffsExample(Scale scale, double printed) {
        var figure = Alpha.of(Ratings.of(KRIPPENDORFF), scale, Bootstrap.USUAL)
                .known()
                .orElseThrow();
        assertThat(figure.value())
                .isCloseTo(printed, within(0.5e-3))
                .isCloseTo(byComparingEveryPair(KRIPPENDORFF, scale), within(1e-9));
        assertThat(figure.n()).isEqualTo(11);
        assertThat(figure.holds(figure.value())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isWhatComparingEveryPairGivesForAnyTable(Scale scale) {
        var random = new Random(11);
        for (var table = 0; table < 60; table++) {
            var ratings = randomTable(random, 12 + random.nextInt(30), 2 + random.nextInt(6), 0.3);
            assertThat(Alpha.over(Ratings.of(ratings), scale).value())
                    .isCloseTo(byComparingEveryPair(ratings, scale), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotMindTheOrderOfUnitsAndRaters(Scale scale) {
        var random = new Random(12);
        var ratings = randomTable(random, 25, 4, 0.2);
        var shuffled = Arrays.asList(Arrays.stream(ratings).map(double[]::clone).toArray(double[][]::new));
        Collections.shuffle(shuffled, random);
        var turned = shuffled.stream()
                .map(row -> IntStream.of(2, 0, 3, 1).mapToDouble(r -> row[r]).toArray())
                .toArray(double[][]::new);
        assertThat(Alpha.over(Ratings.of(turned), scale).value())
                .isCloseTo(Alpha.over(Ratings.of(ratings), scale).value(), within(1e-12));
    }

    @Test
    void doesNotMindMonotoneCodesOnAnOrdinalScaleNorUnitsOnAnInterval() {
        var ratings = randomTable(new Random(13), 30, 3, 0.1);
        var cubed = map(ratings, x -> x * x * x);
        var scaled = map(ratings, x -> 7 * x - 200);
        assertThat(Alpha.over(Ratings.of(cubed), Scale.ORDINAL).value())
                .isCloseTo(Alpha.over(Ratings.of(ratings), Scale.ORDINAL).value(), within(1e-12));
        assertThat(Alpha.over(Ratings.of(scaled), Scale.INTERVAL).value())
                .isCloseTo(Alpha.over(Ratings.of(ratings), Scale.INTERVAL).value(), within(1e-9));
    }

    @Test
    void refusesWhatCannotBeTold() {
        var few = Arrays.copyOf(KRIPPENDORFF, 9);
        assertThat(Alpha.of(Ratings.of(few), Scale.NOMINAL, Bootstrap.USUAL))
                .isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 9, 10));
        var same = IntStream.range(0, 20).mapToObj(u -> new double[] {1, 1}).toArray(double[][]::new);
        assertThat(Alpha.of(Ratings.of(same), Scale.NOMINAL, Bootstrap.USUAL))
                .isEqualTo(new NotIdentified<>(Reason.ONE_CATEGORY));
        same[3][1] = 0;
        assertThat(Alpha.of(Ratings.of(same), Scale.ORDINAL, Bootstrap.USUAL))
                .isEqualTo(new NotIdentified<>(Reason.RARE_CATEGORY));
    }

    @Test
    void isOneWhereAllAgreeAndAtMostAsSureAsTheUnitsAllow() {
        var ratings = IntStream.range(0, 60)
                .mapToObj(u -> new double[] {u % 2, u % 2, u % 2})
                .toArray(double[][]::new);
        var figure = Alpha.of(Ratings.of(ratings), Scale.NOMINAL, Bootstrap.USUAL)
                .known()
                .orElseThrow();
        assertThat(figure.value()).isEqualTo(1);
        assertThat(figure.lower()).isBetween(0.85, 0.95);
    }

    /**
     * Two raters and 4 categories, each of whom sees the truth with probability 0.8 and guesses else: alpha in the long
     * run is 0.64.
     */
    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void holdsTheTruthAboutAsOftenAsItSays(int units) {
        var random = new Random(15);
        var held = 0;
        var worlds = 800;
        for (var world = 0; world < worlds; world++) {
            var ratings = new double[units][2];
            for (var unit : ratings) {
                var truth = random.nextInt(4);
                for (var r = 0; r < 2; r++) {
                    unit[r] = random.nextDouble() < 0.8 ? truth : random.nextInt(4);
                }
            }
            var figure = Alpha.of(Ratings.of(ratings), Scale.NOMINAL, new Bootstrap(400, world, 0.95))
                    .known()
                    .orElseThrow();
            held += figure.holds(0.64) ? 1 : 0;
        }
        assertThat(held / (double) worlds).isBetween(0.93, 0.97);
    }

    /**
     * Straight from the definition: mean squared distance within units over that among all ratings, every pair looked
     * at.
     */
    static double byComparingEveryPair(double[][] ratings, Scale scale) {
        var units = Arrays.stream(ratings)
                .map(row -> Arrays.stream(row).filter(x -> !Double.isNaN(x)).toArray())
                .filter(unit -> unit.length > 1)
                .toList();
        var all = units.stream().flatMapToDouble(Arrays::stream).toArray();
        double observed = 0;
        for (var unit : units) {
            observed += pairs(unit, all, scale) / (unit.length - 1);
        }
        return 1 - observed / all.length / (pairs(all, all, scale) / (all.length * (all.length - 1.0)));
    }

    private static double pairs(double[] values, double[] all, Scale scale) {
        double sum = 0;
        for (var i = 0; i < values.length; i++) {
            for (var j = 0; j < values.length; j++) {
                sum += i == j ? 0 : distance(values[i], values[j], all, scale);
            }
        }
        return sum;
    }

    private static double distance(double a, double b, double[] all, Scale scale) {
        return switch (scale) {
            case NOMINAL -> a == b ? 0 : 1;
            case INTERVAL -> (a - b) * (a - b);
            case ORDINAL -> {
                if (a == b) {
                    yield 0;
                }
                var between = Arrays.stream(all)
                        .filter(x -> x >= Math.min(a, b) && x <= Math.max(a, b))
                        .count();
                var ends = Arrays.stream(all).filter(x -> x == a || x == b).count() / 2.0;
                yield Math.pow(between - ends, 2);
            }
        };
    }

    static double[][] randomTable(Random random, int units, int raters, double missing) {
        var table = new double[units][raters];
        for (var row : table) {
            var truth = random.nextInt(5);
            for (var r = 0; r < raters; r++) {
                row[r] = random.nextDouble() < missing ? NONE : random.nextBoolean() ? truth : random.nextInt(5);
            }
        }
        return table;
    }

    private static double[][] map(double[][] table, DoubleUnaryOperator f) {
        return Arrays.stream(table)
                .map(row -> Arrays.stream(row).map(f).toArray())
                .toArray(double[][]::new);
    }
}

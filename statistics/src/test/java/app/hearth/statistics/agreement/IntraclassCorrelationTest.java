package app.hearth.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Reason;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntraclassCorrelationTest {

    private static final double[][] SHROUT_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    /** Sums of squares in 24ths: total 5046/24 of Σx² 841 and (Σx)² 127²; the mean squares follow. */
    @Test
    void knowsTheExampleOfShroutAndFleiss() {
        var correction = 127 * 127 / 24.0;
        var units = (24 * 24 + 12 * 12 + 26 * 26 + 16 * 16 + 30 * 30 + 19 * 19) / 4.0 - correction;
        var raters = (46 * 46 + 15 * 15 + 26 * 26 + 40 * 40) / 6.0 - correction;
        var residual = 841 - correction - units - raters;
        var msr = units / 5;
        var msc = raters / 3;
        var mse = residual / 15;
        var msw = (raters + residual) / 18;
        var found = IntraclassCorrelation.over(SHROUT_FLEISS, 0.95).known().orElseThrow();
        near(found.oneWay(), (msr - msw) / (msr + 3 * msw), 0.166);
        near(found.absolute(), (msr - mse) / (msr + 3 * mse + 4 * (msc - mse) / 6), 0.290);
        near(found.consistency(), (msr - mse) / (msr + 3 * mse), 0.715);
        near(found.averaged(found.oneWay()), (msr - msw) / msr, 0.443);
        near(found.averaged(found.absolute()), (msr - mse) / (msr + (msc - mse) / 6), 0.620);
        near(found.averaged(found.consistency()), (msr - mse) / msr, 0.909);
    }

    /** The intervals that R's psych package prints for the same data. */
    @Test
    void drawsTheIntervalsOfMcGrawAndWong() {
        var found = IntraclassCorrelation.over(SHROUT_FLEISS, 0.95).known().orElseThrow();
        reaches(found.oneWay(), -0.133, 0.723);
        reaches(found.absolute(), 0.019, 0.761);
        reaches(found.consistency(), 0.342, 0.946);
        reaches(found.averaged(found.absolute()), 0.071, 0.927);
        reaches(found.averaged(found.consistency()), 0.676, 0.986);
    }

    /** With as few as four raters Satterthwaite's approximation holds the truth in 92 of 100 cases, not 95. */
    @Test
    void holdsAPlantedCorrelationNearlyAsOftenAsItSays() {
        var random = new Random(21);
        var held = 0;
        for (var world = 0; world < 2_000; world++) {
            var severities = random.doubles(4).map(x -> random.nextGaussian()).toArray();
            var rows = IntStream.range(0, 30)
                    .mapToObj(u -> {
                        var truth = 2 * random.nextGaussian();
                        return IntStream.range(0, 4)
                                .mapToDouble(r -> truth + severities[r] + random.nextGaussian())
                                .toArray();
                    })
                    .toArray(double[][]::new);
            var icc = IntraclassCorrelation.of(Ratings.of(rows), 0.95)
                    .known()
                    .orElseThrow()
                    .absolute();
            held += icc.holds(4 / 6.0) ? 1 : 0;
        }
        assertThat(held / 2_000.0).isBetween(0.90, 0.97);
    }

    @Test
    void leavesOutUnitsWithARatingMissingAndRefusesWhatIsLeft() {
        assertThat(IntraclassCorrelation.of(Ratings.of(SHROUT_FLEISS), 0.95))
                .isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 6, 10));
        var rows = IntStream.range(0, 11).mapToObj(u -> new double[] {u, u + 1}).toArray(double[][]::new);
        assertThat(IntraclassCorrelation.of(Ratings.of(rows), 0.95)).isEqualTo(new NotIdentified<>(Reason.NO_RESIDUAL));
        rows[4][1] = Double.NaN;
        rows[5][1] = Double.NaN;
        assertThat(IntraclassCorrelation.of(Ratings.of(rows), 0.95))
                .isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 9, 10));
        var flat = IntStream.range(0, 11).mapToObj(u -> new double[] {3, 3}).toArray(double[][]::new);
        assertThat(IntraclassCorrelation.of(Ratings.of(flat), 0.95))
                .isEqualTo(new NotIdentified<>(Reason.NO_VARIATION));
    }

    private static void near(Figure figure, double exact, double printed) {
        assertThat(figure.value()).isCloseTo(exact, within(1e-6)).isCloseTo(printed, within(0.5e-3));
    }

    private static void reaches(Figure figure, double lower, double upper) {
        assertThat(figure.lower()).isCloseTo(lower, within(0.5e-3 + 1e-9));
        assertThat(figure.upper()).isCloseTo(upper, within(0.5e-3 + 1e-9));
    }
}

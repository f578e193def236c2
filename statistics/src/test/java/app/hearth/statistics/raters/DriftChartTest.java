package app.hearth.statistics.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriftChartTest {

    @Test
    void drawsItsLimitsAtNineTenthsOfAStandardDeviation() {
        assertThat(DriftChart.limitFor(1)).isCloseTo(0.9, within(1e-6));
        assertThat(DriftChart.limitFor(8)).isCloseTo(7.2, within(1e-6));
    }

    @Test
    void averagesWithTheNewestWeighingAFifth() {
        var chart = DriftChart.of(new double[] {5, 0, 0, 0, Double.NaN, 0, 0, 0, 0, 0, 5}, 1)
                .known()
                .orElseThrow();
        assertThat(chart.points()).hasSize(10);
        assertThat(chart.points().getFirst()).isEqualTo(new DriftChart.Point(1, true));
        assertThat(chart.points().get(1)).isEqualTo(new DriftChart.Point(0.8, false));
        assertThat(chart.points().getLast().average()).isCloseTo(1 + Math.pow(0.8, 9), within(1e-12));
        assertThat(chart.drifting()).isTrue();
        assertThat(DriftChart.of(new double[9], 1)).isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 9, 10));
    }

    /**
     * By Brook and Evans (1972) the chart runs 237.6 scores on average without drift and 8.77 with one of a standard
     * deviation.
     */
    @Test
    void showsADriftSoonAndErrsSeldom() {
        var random = new Random(51);
        double still = 0;
        double drifting = 0;
        for (var world = 0; world < 1_000; world++) {
            still += untilBeyond(random, 0) / 1_000;
            drifting += untilBeyond(random, 1) / 1_000;
        }
        assertThat(still).isCloseTo(237.6, within(20.0));
        assertThat(drifting).isCloseTo(8.77, within(0.5));
    }

    private static double untilBeyond(Random random, double shift) {
        var deviations =
                random.doubles(5_000).map(x -> shift + random.nextGaussian()).toArray();
        var points = DriftChart.of(deviations, 1).known().orElseThrow().points();
        for (var i = 0; i < points.size(); i++) {
            if (points.get(i).beyond()) {
                return i + 1;
            }
        }
        return points.size();
    }

    /** A rater becomes six points stricter after 150 units: the chart of this one moves, those of the others do not. */
    @Test
    void findsTheRaterWhoChanged() {
        var random = new Random(52);
        var units = new int[600];
        var raters = new int[600];
        var points = new double[600];
        for (var u = 0; u < 200; u++) {
            var truth = 70 + 10 * random.nextGaussian();
            for (var r = 0; r < 3; r++) {
                var i = 3 * u + r;
                units[i] = u;
                raters[i] = r;
                points[i] = truth + (r == 1 ? 4 : 0) + (r == 0 && u >= 150 ? -6 : 0) + 4 * random.nextGaussian();
            }
        }
        var scores = Scores.of(units, raters, points);
        var before = Scores.of(Arrays.copyOf(units, 450), Arrays.copyOf(raters, 450), Arrays.copyOf(points, 450));
        var fit = CrossedEffects.fit(before, 0.95).known().orElseThrow();
        var deviations = LeaveOneOut.deviations(scores, fit.severities());
        var sigma = Math.sqrt(fit.variances().residual());
        var changed = every(deviations, 0);
        assertThat(drifting(changed, 150, sigma)).isFalse();
        assertThat(drifting(changed, 160, sigma)).isTrue();
        assertThat(drifting(changed, 200, sigma)).isTrue();
    }

    private static boolean drifting(double[] deviations, int first, double sigma) {
        return DriftChart.of(Arrays.copyOf(deviations, first), sigma)
                .known()
                .orElseThrow()
                .drifting();
    }

    @Test
    void expectsWhatTheOthersLeadOneToExpect() {
        var scores = Scores.of(new int[] {0, 0, 0, 1}, new int[] {0, 1, 2, 0}, new double[] {80, 74, 70, 60});
        var deviations = LeaveOneOut.deviations(scores, new double[] {5, 0, -2});
        // others, fair: 74 and 72; the first, fair: 75
        assertThat(deviations[0]).isCloseTo((75 - 73) / Math.sqrt(1.5), within(1e-12));
        assertThat(deviations[3]).isNaN();
    }

    private static double[] every(double[] deviations, int rater) {
        var own = new double[deviations.length / 3];
        for (var u = 0; u < own.length; u++) {
            own[u] = deviations[3 * u + rater];
        }
        return own;
    }
}

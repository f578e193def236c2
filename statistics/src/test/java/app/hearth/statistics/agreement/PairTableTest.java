package app.hearth.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Reason;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairTableTest {

    private static final PairTable TABLE = PairTable.of(new int[][] {{20, 5, 0}, {4, 30, 6}, {1, 5, 29}});

    /** Fractions by hand: the rows add up to 25, 40, 35, the columns to 25, 40, 35 as well, of 100. */
    @Test
    void knowsTheCoefficientsOfTheTableWorkedByHand() {
        var chance = (25 * 25 + 40 * 40 + 35 * 35) / 10_000.0;
        near(TABLE.percentAgreement(0.95), 0.79, 0.79);
        near(kappa(Weighting.NONE), (0.79 - chance) / (1 - chance), 0.6794);
        near(
                kappa(Weighting.LINEAR),
                1 - (20 * 0.5 + 1) / 100 / ((25 * 40 * 2 + 40 * 35 * 2) * 0.5 / 10_000 + 25 * 35 * 2 / 10_000.0),
                0.7349);
        near(
                kappa(Weighting.QUADRATIC),
                1 - (20 * 0.25 + 1) / 100 / ((25 * 40 * 2 + 40 * 35 * 2) * 0.25 / 10_000 + 25 * 35 * 2 / 10_000.0),
                0.7966);
        var gwet = (0.25 * 0.75 + 0.40 * 0.60 + 0.35 * 0.65) / 2;
        near(TABLE.ac1(Bootstrap.USUAL), (0.79 - gwet) / (1 - gwet), 0.6877);
        near(TABLE.pabak(0.95), (3 * 0.79 - 1) / 2, 0.685);
        near(TABLE.classAgreement(0, Bootstrap.USUAL), 40 / 50.0, 0.8);
    }

    @Test
    void drawsAnIntervalAsWideAsTheLargeSampleVariance() {
        // Fleiss, Cohen and Everitt (1969), unweighted
        double[] p = {.25, .40, .35};
        double[][] share = {{.20, .05, 0}, {.04, .30, .06}, {.01, .05, .29}};
        double chance = .25 * .25 + .4 * .4 + .35 * .35;
        var kappa = (0.79 - chance) / (1 - chance);
        double a = 0;
        double b = 0;
        for (var i = 0; i < 3; i++) {
            a += share[i][i] * Math.pow(1 - 2 * p[i] * (1 - kappa), 2);
            for (var j = 0; j < 3; j++) {
                b += i == j ? 0 : share[i][j] * Math.pow((p[i] + p[j]) * (1 - kappa), 2);
            }
        }
        var c = Math.pow(kappa - chance * (1 - kappa), 2);
        var error = Math.sqrt((a + b - c) / 100) / (1 - chance);
        assertThat(kappa(Weighting.NONE).known().orElseThrow().halfWidth()).isCloseTo(1.96 * error, within(0.01));
    }

    @Test
    void doesNotMindWhoIsFirstOrHowCategoriesAreNumbered() {
        var turned = PairTable.of(new int[][] {{20, 4, 1}, {5, 30, 5}, {0, 6, 29}});
        var renumbered = PairTable.of(new int[][] {{29, 1, 5}, {0, 20, 5}, {6, 4, 30}});
        for (var weighting : Weighting.values()) {
            assertThat(value(turned.kappa(weighting, Bootstrap.USUAL)))
                    .isCloseTo(value(kappa(weighting)), within(1e-12));
        }
        assertThat(value(renumbered.kappa(Weighting.NONE, Bootstrap.USUAL)))
                .isCloseTo(value(kappa(Weighting.NONE)), within(1e-12));
    }

    @Test
    void staysWithinItsBoundsForAnyTable() {
        var random = new Random(3);
        for (var table = 0; table < 30; table++) {
            var pairs = PairTable.of(
                    random.ints(40, 0, 3).toArray(), random.ints(40, 0, 3).toArray(), 3);
            for (var weighting : Weighting.values()) {
                assertThat(value(pairs.kappa(weighting, Bootstrap.USUAL))).isBetween(-1.0, 1.0);
            }
            assertThat(value(pairs.ac1(Bootstrap.USUAL))).isBetween(-1.0, 1.0);
            assertThat(value(pairs.pabak(0.95))).isBetween(-0.5, 1.0);
        }
    }

    @Test
    void refusesWhatATableCannotTell() {
        assertThat(PairTable.of(new int[][] {{4, 1}, {1, 3}}).kappa(Weighting.NONE, Bootstrap.USUAL))
                .isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 9, 10));
        var allPassed = PairTable.of(new int[][] {{0, 0}, {0, 40}});
        assertThat(allPassed.kappa(Weighting.NONE, Bootstrap.USUAL))
                .isEqualTo(new NotIdentified<>(Reason.ONE_CATEGORY));
        assertThat(allPassed.classAgreement(0, Bootstrap.USUAL)).isEqualTo(new NotEnough<>(Counted.CASES, 0, 5));
        assertThat(value(allPassed.ac1(Bootstrap.USUAL))).isEqualTo(1);
        var oneFailed = PairTable.of(new int[][] {{1, 0}, {1, 58}});
        assertThat(oneFailed.kappa(Weighting.NONE, Bootstrap.USUAL))
                .isEqualTo(new NotIdentified<>(Reason.RARE_CATEGORY));
        assertThat(value(oneFailed.ac1(Bootstrap.USUAL))).isGreaterThan(0.95);
        assertThatIllegalArgumentException().isThrownBy(() -> PairTable.of(new int[] {0, 2}, new int[] {0, 1}, 2));
    }

    @Test
    void isNotCertainBecauseTenUnitsAgree() {
        var figure = PairTable.of(new int[][] {{5, 0}, {0, 5}})
                .kappa(Weighting.NONE, Bootstrap.USUAL)
                .known()
                .orElseThrow();
        assertThat(figure.value()).isEqualTo(1);
        // (1 − q/2)^10 = 0.025
        assertThat(figure.lower()).isCloseTo(1 - 2 * (1 - Math.pow(0.025, 0.1)), within(1e-12));
    }

    private static Estimate<Figure> kappa(Weighting weighting) {
        return TABLE.kappa(weighting, Bootstrap.USUAL);
    }

    private static double value(Estimate<Figure> estimate) {
        return estimate.known().orElseThrow().value();
    }

    private static void near(Estimate<Figure> estimate, double exact, double printed) {
        assertThat(value(estimate)).isCloseTo(exact, within(1e-6)).isCloseTo(printed, within(0.5e-4));
        assertThat(estimate.known().orElseThrow())
                .matches(figure -> figure.lower() < figure.value() && figure.value() < figure.upper());
    }
}

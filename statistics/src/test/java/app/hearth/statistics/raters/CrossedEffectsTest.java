package app.hearth.statistics.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Reason;
import app.hearth.statistics.agreement.IntraclassCorrelation;
import app.hearth.statistics.agreement.Ratings;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossedEffectsTest {

    /**
     * Where everybody scored everything, restricted maximum likelihood is the analysis of variance, which needs no
     * iteration.
     */
    @Test
    void isTheAnalysisOfVarianceWhereNothingIsMissing() {
        var world = new World(41, 30, 4, 10, 4, 6);
        var table = new double[30][4];
        for (var u = 0; u < 30; u++) {
            for (var r = 0; r < 4; r++) {
                table[u][r] = world.score(u, r);
            }
        }
        var fit = fit(world.scores());
        var icc = IntraclassCorrelation.of(Ratings.of(table), 0.95).known().orElseThrow();
        assertThat(fit.variances().reliability(1)).isCloseTo(icc.absolute().value(), within(1e-5));
        assertThat(fit.variances().reliability(4))
                .isCloseTo(icc.averaged(icc.absolute()).value(), within(1e-5));
        var shrinkage = 30
                * fit.variances().rater()
                / (30 * fit.variances().rater() + fit.variances().residual());
        for (var r = 0; r < 4; r++) {
            double ofRater = 0;
            double ofAll = 0;
            for (var row : table) {
                ofRater += row[r] / 30;
                ofAll += (row[0] + row[1] + row[2] + row[3]) / 120;
            }
            assertThat(fit.severity(r).value()).isCloseTo(shrinkage * (ofRater - ofAll), within(1e-6));
        }
    }

    /**
     * The absorbed equations against the textbook formulas with the whole covariance matrix, with most scores missing.
     */
    @Test
    void isWhatTheWholeCovarianceMatrixGives() {
        var world = new World(42, 25, 4, 10, 4, 6);
        for (var u = 0; u < 25; u++) {
            world.score(u, u % 4);
            if (u % 3 != 0) {
                world.score(u, (u + 1) % 4);
            }
            if (u % 5 == 0) {
                world.score(u, (u + 2) % 4);
            }
        }
        var scores = world.scores();
        var fit = fit(scores);
        var dense = new WholeCovariance(scores, fit.variances());
        assertThat(fit.mean()).isCloseTo(dense.mean(), within(1e-7));
        for (var r = 0; r < 4; r++) {
            assertThat(fit.severity(r).value()).isCloseTo(dense.severity(r), within(1e-7));
            assertThat(fit.severityError(r)).isCloseTo(Math.sqrt(dense.severityVariance(r)), within(1e-7));
        }
        for (var u = 0; u < 25; u++) {
            assertThat(fit.expected(u).value()).isCloseTo(dense.expected(u), within(1e-7));
            assertThat(fit.expected(u).halfWidth())
                    .isCloseTo(1.959963984540054 * Math.sqrt(dense.expectedVariance(u)), within(1e-7));
            assertThat(fit.adjusted(u).halfWidth())
                    .isCloseTo(1.959963984540054 * Math.sqrt(dense.adjustedVariance(u)), within(1e-7));
        }
        for (var factor : new double[] {0.9, 1.1}) {
            var v = fit.variances();
            var best = dense.restrictedLikelihood();
            assertThat(new WholeCovariance(scores, new Variances(v.unit() * factor, v.rater(), v.residual()))
                            .restrictedLikelihood())
                    .isLessThan(best);
            assertThat(new WholeCovariance(scores, new Variances(v.unit(), v.rater() * factor, v.residual()))
                            .restrictedLikelihood())
                    .isLessThan(best);
            assertThat(new WholeCovariance(scores, new Variances(v.unit(), v.rater(), v.residual() * factor))
                            .restrictedLikelihood())
                    .isLessThan(best);
        }
    }

    /** Eight raters, ten shared units for each pair, severities with a standard deviation of four points. */
    @Test
    void findsPlantedSeveritiesAndTellsHowSurely() {
        var held = 0;
        var all = 0;
        var unitsHeld = 0;
        var units = 0;
        var adjustedHeld = 0;
        double mean = 0;
        double worst = 1;
        for (var seed = 0; seed < 40; seed++) {
            var world = new World(100 + seed, 280, 8, 10, 4, 8);
            var unit = 0;
            for (var one = 0; one < 8; one++) {
                for (var other = 0; other < one; other++) {
                    for (var i = 0; i < 10; i++) {
                        world.score(unit, one);
                        world.score(unit++, other);
                    }
                }
            }
            var fit = fit(world.scores());
            var found = correlation(fit.severities(), world.severities);
            worst = Math.min(worst, found);
            mean += found / 40;
            for (var r = 0; r < 8; r++) {
                held += fit.severity(r).holds(world.severities[r]) ? 1 : 0;
                all++;
            }
            for (var u = 0; u < 280; u++) {
                unitsHeld += fit.expected(u).holds(70 + world.units[u]) ? 1 : 0;
                adjustedHeld += fit.adjusted(u).holds(70 + world.units[u]) ? 1 : 0;
                units++;
            }
        }
        assertThat(mean).isGreaterThan(0.93);
        assertThat(worst).isGreaterThanOrEqualTo(0.9);
        assertThat((double) held / all).isBetween(0.91, 0.98);
        assertThat((double) unitsHeld / units).isBetween(0.93, 0.97);
        assertThat((double) adjustedHeld / units).isBetween(0.93, 0.97);
    }

    @Test
    void managesThousandsOfUnitsByAHundredRaters() {
        var world = new World(43, 4_000, 100, 10, 4, 8);
        var random = new Random(44);
        for (var u = 0; u < 4_000; u++) {
            var first = random.nextInt(100);
            world.score(u, first);
            if (u % 2 == 0) {
                world.score(u, (first + 1 + random.nextInt(99)) % 100);
            }
        }
        var fit = fit(world.scores());
        assertThat(correlation(fit.severities(), world.severities)).isGreaterThan(0.9);
        assertThat(Math.sqrt(fit.variances().unit())).isCloseTo(10, within(0.5));
        assertThat(Math.sqrt(fit.variances().rater())).isCloseTo(4, within(0.8));
        assertThat(Math.sqrt(fit.variances().residual())).isCloseTo(8, within(0.4));
    }

    @Test
    void findsNoSeverityWhereThereIsNone() {
        var world = new World(45, 60, 5, 10, 0, 8);
        for (var u = 0; u < 60; u++) {
            for (var r = 0; r < 5; r++) {
                world.score(u, r);
            }
        }
        var fit = fit(world.scores());
        assertThat(Math.sqrt(fit.variances().rater())).isLessThan(1.5);
        for (var r = 0; r < 5; r++) {
            assertThat(fit.severity(r).value()).isBetween(-2.0, 2.0);
        }
    }

    @Test
    void comparesNobodyAcrossGroupsThatShareNothing() {
        var world = new World(46, 40, 6, 10, 4, 8);
        for (var u = 0; u < 40; u++) {
            var group = u < 20 ? 0 : 3;
            world.score(u, group + u % 3);
            world.score(u, group + (u + 1) % 3);
        }
        assertThat(CrossedEffects.fit(world.scores(), 0.95)).isEqualTo(new NotIdentified<>(Reason.DISCONNECTED));
        world.score(3, 5);
        assertThat(CrossedEffects.fit(world.scores(), 0.95).known()).isPresent();
    }

    /** Whole points, few of them, hardly anything shared, one rater who repeats: whatever comes, there is an answer. */
    @Test
    void answersWhateverTheScores() {
        var random = new Random(53);
        for (var table = 0; table < 200; table++) {
            var count = 30 + random.nextInt(60);
            var units = 11 + random.nextInt(10);
            var raters = 3 + random.nextInt(4);
            var steps = 1 + random.nextInt(4);
            var severe = random.nextInt(3) * 20;
            var far = table % 5 == 0 ? 1e6 : 0;
            var unit = IntStream.range(0, count)
                    .map(i -> i < units ? i : random.nextInt(units))
                    .toArray();
            var rater = IntStream.range(0, count)
                    .map(i -> i < raters ? i : random.nextInt(raters))
                    .toArray();
            var score = IntStream.range(0, count)
                    .mapToDouble(i -> random.nextInt(steps) + severe * rater[i] + far)
                    .toArray();
            CrossedEffects.fit(Scores.of(unit, rater, score), 0.95).known().ifPresent(fit -> {
                for (var r = 0; r < raters; r++) {
                    assertThat(fit.severity(r).holds(fit.severity(r).value())).isTrue();
                }
                for (var u = 0; u < units; u++) {
                    assertThat(fit.adjusted(u).halfWidth()).isGreaterThanOrEqualTo(0);
                    assertThat(fit.expected(u).halfWidth()).isGreaterThanOrEqualTo(0);
                }
            });
        }
    }

    @Test
    void refusesWhatScoresCannotTell() {
        var two = new World(47, 20, 2, 10, 4, 8);
        var few = new World(48, 20, 3, 10, 4, 8);
        for (var u = 0; u < 20; u++) {
            two.score(u, 0);
            two.score(u, 1);
            few.score(u, u % 3);
            if (u < 9) {
                few.score(u, (u + 1) % 3);
            }
        }
        assertThat(CrossedEffects.fit(two.scores(), 0.95)).isEqualTo(new NotEnough<>(Counted.RATERS, 2, 3));
        assertThat(CrossedEffects.fit(few.scores(), 0.95)).isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 9, 10));
        var exact = new World(49, 20, 3, 10, 4, 0);
        var flat = new World(50, 20, 3, 0, 0, 0);
        for (var u = 0; u < 20; u++) {
            for (var r = 0; r < 3; r++) {
                exact.score(u, r);
                flat.score(u, r);
            }
        }
        assertThat(CrossedEffects.fit(exact.scores(), 0.95)).isEqualTo(new NotIdentified<>(Reason.NO_RESIDUAL));
        assertThat(CrossedEffects.fit(flat.scores(), 0.95)).isEqualTo(new NotIdentified<>(Reason.NO_VARIATION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.of(new int[] {0, 2}, new int[] {0, 0}, new double[] {1, 2}));
    }

    private static CrossedEffects fit(Scores scores) {
        return CrossedEffects.fit(scores, 0.95).known().orElseThrow();
    }

    static double correlation(double[] a, double[] b) {
        double ma = 0;
        double mb = 0;
        for (var i = 0; i < a.length; i++) {
            ma += a[i] / a.length;
            mb += b[i] / b.length;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (var i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }
}

package app.hearth.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Quantiles;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightedSampleTest {

    /**
     * 40 units with chance 0.5 and the value 1, 10 with chance 0.1 and the value 0: the sample stands for 80 and 100
     * units.
     */
    @Test
    void letsEachUnitStandForAsManyAsItsChanceSays() {
        var values = new double[50];
        var inclusion = new double[50];
        Arrays.fill(values, 0, 40, 1);
        Arrays.fill(inclusion, 0, 40, 0.5);
        Arrays.fill(inclusion, 40, 50, 0.1);
        var sample = WeightedSample.of(values, inclusion);
        assertThat(sample.hajek(0.95).known().orElseThrow().value()).isCloseTo(80 / 180.0, within(1e-12));
        assertThat(sample.horvitzThompson(200, 0.95).known().orElseThrow().value())
                .isCloseTo(80 / 200.0, within(1e-12));
        assertThat(sample.effectiveSize()).isCloseTo(180.0 * 180 / (40 * 4 + 10 * 100), within(1e-9));
    }

    /** With equal chances it is the simple random sample of a finite population (Cochran 1977). */
    @Test
    void isTheSimpleRandomSampleWhereChancesAreEqual() {
        var random = new SplittableRandom(61);
        var values =
                random.doubles(60).map(x -> 70 + 10 * random.nextGaussian()).toArray();
        var inclusion = new double[60];
        Arrays.fill(inclusion, 0.3);
        var mean = Arrays.stream(values).average().orElseThrow();
        var variance = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / 59;
        var reach = Quantiles.student(0.95, 59) * Math.sqrt(0.7 * variance / 60);
        var figure = WeightedSample.of(values, inclusion).hajek(0.95).known().orElseThrow();
        assertThat(figure.value()).isCloseTo(mean, within(1e-9));
        assertThat(figure.halfWidth()).isCloseTo(reach, within(1e-9));
    }

    /**
     * Picks by risk: failing units are drawn five times as readily. Unweighted they would paint the centre far too
     * black.
     */
    @Test
    void holdsTheTruthAlthoughPicksWereMadeByRisk() {
        var random = new SplittableRandom(62);
        var held = 0;
        var heldHt = 0;
        var heldPoints = 0;
        var worlds = 1_000;
        for (var world = 0; world < worlds; world++) {
            var n = 0;
            double passed = 0;
            double sum = 0;
            var values = new double[3_000];
            var points = new double[3_000];
            var inclusion = new double[3_000];
            for (var u = 0; u < 3_000; u++) {
                var risky = random.nextDouble() < 0.2;
                var ok = random.nextDouble() < (risky ? 0.5 : 0.94) ? 1 : 0;
                var score = 60 + 30 * ok + 5 * random.nextGaussian();
                passed += ok / 3_000.0;
                sum += score / 3_000.0;
                var chance = risky ? 0.15 : 0.03;
                if (random.nextDouble() < chance) {
                    values[n] = ok;
                    points[n] = score;
                    inclusion[n++] = chance;
                }
            }
            var chances = Arrays.copyOf(inclusion, n);
            var sample = WeightedSample.of(Arrays.copyOf(values, n), chances);
            held += sample.hajek(0.95).known().orElseThrow().holds(passed) ? 1 : 0;
            var scores = WeightedSample.of(Arrays.copyOf(points, n), chances);
            heldPoints += scores.hajek(0.95).known().orElseThrow().holds(sum) ? 1 : 0;
            heldHt += sample.horvitzThompson(3_000, 0.95).known().orElseThrow().holds(passed) ? 1 : 0;
        }
        assertThat(held / 1_000.0).isBetween(0.93, 0.97);
        assertThat(heldPoints / 1_000.0).isBetween(0.93, 0.97);
        assertThat(heldHt / 1_000.0).isBetween(0.93, 0.97);
    }

    @Test
    void refusesFewLabelsAndWeightsThatLeaveLittle() {
        var inclusion = new double[40];
        Arrays.fill(inclusion, 1);
        assertThat(WeightedSample.of(new double[29], Arrays.copyOf(inclusion, 29))
                        .hajek(0.95))
                .isEqualTo(new NotEnough<>(Counted.LABELS, 29, 30));
        inclusion[0] = 0.001;
        assertThat(WeightedSample.of(new double[40], inclusion).hajek(0.95))
                .isEqualTo(new NotEnough<>(Counted.EFFECTIVE_LABELS, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedSample.of(new double[1], new double[1]));
    }

    @Test
    void isNotCertainBecauseAllPassedButIsOfACensus() {
        var values = new double[50];
        var inclusion = new double[50];
        Arrays.fill(values, 1);
        Arrays.fill(inclusion, 0.1);
        assertThat(WeightedSample.of(values, inclusion)
                        .hajek(0.95)
                        .known()
                        .orElseThrow()
                        .lower())
                .isBetween(0.9, 0.95);
        Arrays.fill(inclusion, 1);
        assertThat(WeightedSample.of(values, inclusion)
                        .hajek(0.95)
                        .known()
                        .orElseThrow()
                        .lower())
                .isEqualTo(1);
    }
}

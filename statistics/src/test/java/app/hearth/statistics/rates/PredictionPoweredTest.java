package app.hearth.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Quantiles;
import app.hearth.statistics.Reason;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionPoweredTest {

    /** Worked by hand in points: the mean, the power and the variance are those of the definition. */
    @Test
    void isTheTunedMeanOfItsDefinition() {
        var random = new SplittableRandom(30);
        var truth =
                random.doubles(400).map(x -> 60 + 20 * random.nextGaussian()).toArray();
        var machine =
                Arrays.stream(truth).map(y -> 5 + y + 8 * random.nextGaussian()).toArray();
        var n = 120;
        var human = IntStream.range(0, 400)
                .mapToDouble(u -> u < n ? truth[u] : Double.NaN)
                .toArray();
        double fAll = Arrays.stream(machine).average().orElseThrow();
        double y = Arrays.stream(truth, 0, n).average().orElseThrow();
        double f = Arrays.stream(machine, 0, n).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (var u = 0; u < 400; u++) {
            var b = (machine[u] - fAll) / 400 - (u < n ? (machine[u] - f) / n : 0);
            covariance += u < n ? (truth[u] - y) / n * b : 0;
            variance += b * b;
        }
        var power = -covariance / variance;
        double squares = 0;
        for (var u = 0; u < 400; u++) {
            var pull = (u < n ? (truth[u] - y) / n : 0)
                    + power * ((machine[u] - fAll) / 400 - (u < n ? (machine[u] - f) / n : 0));
            squares += pull * pull;
        }
        var mean = PredictionPowered.mean(Reviewed.of(machine, human), 0.95)
                .known()
                .orElseThrow();
        assertThat(mean.power()).isCloseTo(power, within(1e-9)).isBetween(0.5, 1.0);
        assertThat(mean.figure().value()).isCloseTo(y + power * (fAll - f), within(1e-9));
        assertThat(mean.figure().halfWidth())
                .isCloseTo(Quantiles.student(0.95, n - 1) * Math.sqrt(squares * n / (n - 1)), within(1e-9));
        assertThat(mean.machineOnly()).isCloseTo(fAll, within(1e-9));
        assertThat(mean.labelsWorth()).isBetween(1.5, 3.0);
    }

    /** Without a machine it is the plain mean with Student's interval. */
    @Test
    void isTheClassicalMeanWhereTheMachineSaysNothing() {
        var random = new SplittableRandom(31);
        var human = IntStream.range(0, 200)
                .mapToDouble(u -> u < 40 ? 10 * random.nextGaussian() : Double.NaN)
                .toArray();
        var labels = Arrays.copyOf(human, 40);
        var mean = Arrays.stream(labels).average().orElseThrow();
        var spread = Math.sqrt(
                Arrays.stream(labels).map(x -> (x - mean) * (x - mean)).sum() / 39);
        var found = PredictionPowered.mean(Reviewed.of(new double[200], human), 0.95)
                .known()
                .orElseThrow();
        assertThat(found.power()).isZero();
        assertThat(found.figure()).isEqualTo(found.humanOnly());
        assertThat(found.figure().value()).isCloseTo(mean, within(1e-12));
        assertThat(found.figure().halfWidth())
                .isCloseTo(Quantiles.student(0.95, 39) * spread / Math.sqrt(40), within(1e-12));
    }

    /**
     * 5,000 conversations of which 85 % pass and 150 are labelled. The machine is right about a passing one and a
     * failing one as often as told: one that is useless and far too strict, a middling one, a good one, and one that
     * hardly errs.
     */
    @ParameterizedTest
    @CsvSource({"0.50, 0.50, 0.97", "0.30, 0.70, 0.97", "0.85, 0.60, 0.97", "0.97, 0.90, 0.985", "0.999, 0.97, 1"})
    void holdsTheTruthHoweverBadTheMachineIs(double right, double rightOnFailed, double most) {
        var random = new SplittableRandom(32);
        var held = 0;
        double widest = 0;
        var worlds = 2_000;
        for (var world = 0; world < worlds; world++) {
            var machine = new double[5_000];
            var human = new double[5_000];
            Arrays.fill(human, Double.NaN);
            for (var u = 0; u < machine.length; u++) {
                var passed = random.nextDouble() < 0.85;
                machine[u] = random.nextDouble() < (passed ? right : 1 - rightOnFailed) ? 1 : 0;
                human[u] = u < 150 ? (passed ? 1 : 0) : Double.NaN;
            }
            var mean = PredictionPowered.mean(Reviewed.of(machine, human), 0.95)
                    .known()
                    .orElseThrow();
            held += mean.figure().holds(0.85) ? 1 : 0;
            widest = Math.max(
                    widest, mean.figure().halfWidth() / mean.humanOnly().halfWidth());
        }
        assertThat(held / (double) worlds).as("covered").isBetween(0.93, most);
        assertThat(widest).isLessThanOrEqualTo(1 + 1e-9);
    }

    /**
     * 30 agents with pass rates of their own: counting conversations as if they were independent would claim too much.
     */
    @Test
    void allowsForConversationsOfOneAgentBeingAlike() {
        var random = new SplittableRandom(33);
        var held = 0;
        var heldIgnoring = 0;
        var worlds = 400;
        for (var world = 0; world < worlds; world++) {
            var machine = new double[1_500];
            var human = new double[1_500];
            var agent = new int[1_500];
            var level =
                    random.doubles(30).map(x -> 80 + 8 * random.nextGaussian()).toArray();
            for (var u = 0; u < 1_500; u++) {
                agent[u] = u % 30;
                var score = level[u % 30] + 10 * random.nextGaussian();
                machine[u] = 20 + 0.5 * score + 12 * random.nextGaussian();
                human[u] = u < 300 ? score : Double.NaN;
            }
            var reviewed = Reviewed.of(machine, human);
            held += PredictionPowered.mean(reviewed.inClusters(agent), 0.95)
                            .known()
                            .orElseThrow()
                            .figure()
                            .holds(80)
                    ? 1
                    : 0;
            heldIgnoring += PredictionPowered.mean(reviewed, 0.95)
                            .known()
                            .orElseThrow()
                            .figure()
                            .holds(80)
                    ? 1
                    : 0;
        }
        assertThat(held / (double) worlds).isBetween(0.93, 0.97);
        assertThat(heldIgnoring / (double) worlds).isLessThan(0.85);
    }

    /** Failing ones are drawn three times as readily, as the machine's verdict suggests; the weights put it right. */
    @Test
    void allowsForUnitsDrawnMoreReadily() {
        var random = new SplittableRandom(34);
        var held = 0;
        var heldIgnoring = 0;
        var worlds = 400;
        for (var world = 0; world < worlds; world++) {
            var machine = new double[4_000];
            var human = new double[4_000];
            var inclusion = new double[4_000];
            for (var u = 0; u < 4_000; u++) {
                var passed = random.nextDouble() < 0.85;
                machine[u] = random.nextDouble() < (passed ? 0.9 : 0.3) ? 1 : 0;
                inclusion[u] = machine[u] == 1 ? 0.03 : 0.09;
                human[u] = random.nextDouble() < inclusion[u] ? (passed ? 1 : 0) : Double.NaN;
            }
            var reviewed = Reviewed.of(machine, human);
            held += PredictionPowered.mean(reviewed.drawnWith(inclusion), 0.95)
                            .known()
                            .orElseThrow()
                            .figure()
                            .holds(0.85)
                    ? 1
                    : 0;
            heldIgnoring += PredictionPowered.mean(reviewed, 0.95)
                            .known()
                            .orElseThrow()
                            .humanOnly()
                            .holds(0.85)
                    ? 1
                    : 0;
        }
        assertThat(held / (double) worlds).isBetween(0.93, 0.975);
        assertThat(heldIgnoring / (double) worlds).isLessThan(0.5);
    }

    @Test
    void refusesTooFewLabelsTooFewAgentsAndLabelsThatSayNothing() {
        var machine = new double[300];
        var human = IntStream.range(0, 300)
                .mapToDouble(u -> u < 29 ? 70 : Double.NaN)
                .toArray();
        assertThat(PredictionPowered.mean(Reviewed.of(machine, human), 0.95))
                .isEqualTo(new NotEnough<>(Counted.LABELS, 29, 30));
        human[29] = 70;
        assertThat(PredictionPowered.mean(Reviewed.of(machine, human), 0.95))
                .isEqualTo(new NotIdentified<>(Reason.NO_VARIATION));
        human[29] = 80;
        var agents = IntStream.range(0, 300).map(u -> u % 5).toArray();
        assertThat(PredictionPowered.mean(Reviewed.of(machine, human).inClusters(agents), 0.95))
                .isEqualTo(new NotEnough<>(Counted.CLUSTERS, 5, 8));
    }

    @Test
    void isNotCertainBecauseAllLabelsPassed() {
        var human = IntStream.range(0, 500)
                .mapToDouble(u -> u < 150 ? 1 : Double.NaN)
                .toArray();
        var machine = new double[500];
        Arrays.fill(machine, 1);
        var figure = PredictionPowered.mean(Reviewed.of(machine, human), 0.95)
                .known()
                .orElseThrow()
                .figure();
        assertThat(figure.value()).isEqualTo(1);
        assertThat(figure.lower()).isBetween(0.95, 0.985);
    }
}

package app.hearth.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;

class ShrunkenSharesTest {

    @Test
    void doesNotTakeOneOfTwoForAHalf() {
        var shares = ShrunkenShares.of(new int[] {1, 4, 2, 3, 5, 0}, new int[] {2, 100, 80, 90, 110, 0}, 0.95)
                .known()
                .orElseThrow();
        var one = shares.of(0);
        assertThat(one.raw()).isEqualTo(0.5);
        assertThat(one.figure().value()).isBetween(0.02, 0.12);
        assertThat(one.ownSay()).isLessThan(0.3);
        assertThat(shares.of(4).figure().value()).isCloseTo(5 / 110.0, within(0.01));
        assertThat(shares.of(4).ownSay()).isGreaterThan(one.ownSay());
        assertThat(shares.of(5).raw()).isNaN();
        assertThat(shares.of(5).figure().value()).isCloseTo(shares.common().value(), within(0.01));
    }

    @Test
    void believesGroupsThatHaveManyTrials() {
        var shares = ShrunkenShares.of(new int[] {100, 900, 500}, new int[] {1_000, 1_000, 1_000}, 0.95)
                .known()
                .orElseThrow();
        assertThat(shares.of(0).figure().value()).isCloseTo(0.1, within(0.005));
        assertThat(shares.of(1).figure().value()).isCloseTo(0.9, within(0.005));
        assertThat(shares.of(1).ownSay()).isGreaterThan(0.99);
    }

    /** 30 reviewers whose overturn rates come from a beta distribution around 4 %, with 5 to 60 appeals each. */
    @Test
    void holdsTheTruthAsOftenAsItSaysAndErrsLessThanRawShares() {
        var random = new Random(81);
        var truths = new BetaDistribution(2, 48);
        var held = 0;
        var all = 0;
        double error = 0;
        double rawError = 0;
        for (var world = 0; world < 10; world++) {
            var trials = random.ints(30, 5, 60).toArray();
            var truth = IntStream.range(0, 30)
                    .mapToDouble(i -> truths.inverseCumulativeProbability(random.nextDouble()))
                    .toArray();
            var successes = IntStream.range(0, 30)
                    .map(i -> (int)
                            random.doubles(trials[i]).filter(x -> x < truth[i]).count())
                    .toArray();
            var shares = ShrunkenShares.of(successes, trials, 0.95).known().orElseThrow();
            for (var i = 0; i < 30; i++) {
                var found = shares.of(i);
                held += found.figure().holds(truth[i]) ? 1 : 0;
                all++;
                error += Math.pow(found.figure().value() - truth[i], 2);
                rawError += Math.pow(found.raw() - truth[i], 2);
            }
        }
        assertThat((double) held / all).isBetween(0.93, 0.98);
        assertThat(error).isLessThan(0.6 * rawError);
    }

    @Test
    void wantsGroupsAndTrials() {
        assertThat(ShrunkenShares.of(new int[] {0, 1, 0}, new int[] {40, 40, 0}, 0.95))
                .isEqualTo(new NotEnough<>(Counted.CLUSTERS, 2, 3));
        assertThat(ShrunkenShares.of(new int[] {0, 1, 0}, new int[] {9, 10, 10}, 0.95))
                .isEqualTo(new NotEnough<>(Counted.UNITS, 29, 30));
    }
}

package app.hearth.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Reason;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoganGladenTest {

    @Test
    void takesBackWhatTheMachineGetsWrong() {
        // (0.23 + 0.9 − 1) / (0.8 + 0.9 − 1)
        var figure = RoganGladen.share(230, 1_000, new MachineRecord(80, 100, 180, 200), 0.95)
                .known()
                .orElseThrow();
        assertThat(figure.value()).isCloseTo(0.13 / 0.7, within(1e-12));
        assertThat(figure.holds(0.13 / 0.7)).isTrue();
        assertThat(figure.n()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.80, 0.90, 60, 140",
        "0.02, 0.90, 0.97, 40, 200",
        "0.50, 0.70, 0.75, 100, 100",
        "0.30, 0.95, 0.95, 50, 50"
    })
    void holdsTheTruthAsOftenAsItSays(double truth, double finds, double clears, int marked, int unmarked) {
        var random = new SplittableRandom(71);
        var held = 0;
        for (var world = 0; world < 2_000; world++) {
            var record =
                    new MachineRecord(hits(random, marked, finds), marked, hits(random, unmarked, clears), unmarked);
            var flagged = hits(random, 1_000, truth * finds + (1 - truth) * (1 - clears));
            held += RoganGladen.share(flagged, 1_000, record, 0.95)
                            .known()
                            .orElseThrow()
                            .holds(truth)
                    ? 1
                    : 0;
        }
        assertThat(held / 2_000.0).isBetween(0.93, 0.99);
    }

    @Test
    void refusesAMachineThatMayBeGuessing() {
        assertThat(RoganGladen.share(500, 1_000, new MachineRecord(27, 50, 26, 50), 0.95))
                .isEqualTo(new NotIdentified<>(Reason.NO_BETTER_THAN_CHANCE));
        assertThat(RoganGladen.share(500, 1_000, new MachineRecord(9, 9, 50, 50), 0.95))
                .isEqualTo(new NotEnough<>(Counted.CASES, 9, 10));
    }

    private static int hits(SplittableRandom random, int trials, double chance) {
        return (int) IntStream.range(0, trials)
                .filter(i -> random.nextDouble() < chance)
                .count();
    }
}

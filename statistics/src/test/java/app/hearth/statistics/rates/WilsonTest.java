package app.hearth.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, .2775",
        "9, 10, .5958, .9821",
        "45, 50, .7864, .9565",
        "850, 1000, .8265, .8708",
        "10, 10, .7225, 1"
    })
    void isTheIntervalWhoseEndsTheScoreTestWouldJustNotReject(int successes, int trials, double lower, double upper) {
        var figure = Wilson.share(successes, trials, 0.95).known().orElseThrow();
        assertThat(figure.lower()).isCloseTo(lower, within(0.5e-4));
        assertThat(figure.upper()).isCloseTo(upper, within(0.5e-4));
        for (var end : new double[] {figure.lower(), figure.upper()}) {
            var score = Math.abs(figure.value() - end) - 1.959963984540054 * Math.sqrt(end * (1 - end) / trials);
            assertThat(score).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void wantsATrial() {
        assertThat(Wilson.share(0, 0, 0.95)).isEqualTo(new NotEnough<>(Counted.UNITS, 0, 1));
    }

    @Test
    void theMeanOfYesAndNoIsAShareAndOfAnythingBetweenIsNoSurer() {
        var share = Wilson.share(3, 5, 0.95);
        assertThat(Wilson.mean(new double[] {1, 0, 1, 0, 1}, 0.95)).isEqualTo(share);
        var halves =
                Wilson.mean(new double[] {0.5, 0.5, 0.5, 0.5}, 0.95).known().orElseThrow();
        assertThat(halves.value()).isEqualTo(0.5);
        assertThat(halves.halfWidth()).isGreaterThan(0.3);
        assertThat(Wilson.mean(new double[0], 0.95)).isEqualTo(new NotEnough<>(Counted.UNITS, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.mean(new double[] {1.1}, 0.95));
    }

    /** Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, .0524, .3339", "9, 10, 3, 10, .1705, .8090", "10, 10, 0, 10, .6075, 1"})
    void differencesHaveTheIntervalsOfTheirSource(int one, int of, int other, int ofOther, double lower, double upper) {
        var figure = Wilson.difference(
                Wilson.share(one, of, 0.95).known().orElseThrow(),
                Wilson.share(other, ofOther, 0.95).known().orElseThrow());
        assertThat(figure.lower()).isCloseTo(lower, within(1e-4));
        assertThat(figure.upper()).isCloseTo(upper, within(1e-4));
    }
}

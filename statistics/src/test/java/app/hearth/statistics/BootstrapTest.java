package app.hearth.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotIdentified;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void drawsTheSameUnitsFromTheSameSeed() {
        var values = new Random(1).doubles(40).toArray();
        var once = Bootstrap.USUAL.estimate(40, mean(values));
        assertThat(Bootstrap.USUAL.estimate(40, mean(values))).isEqualTo(once);
        assertThat(new Bootstrap(2_000, 7, 0.95).estimate(40, mean(values))).isNotEqualTo(once);
    }

    @Test
    void reachesAsFarAsTheStandardErrorOfAMeanSays() {
        var values = new Random(2).ints(400, 0, 2).asDoubleStream().toArray();
        var figure = Bootstrap.USUAL.estimate(400, mean(values)).known().orElseThrow();
        assertThat(figure.halfWidth()).isCloseTo(1.96 * 0.5 / 20, within(0.003));
        assertThat(figure.n()).isEqualTo(400);
    }

    @Test
    void refusesAStatisticThatManyResamplesLackAndTellsHowOftenADifferenceIsReached() {
        ToDoubleFunction<int[]> onlyWithTheFirst = times -> times[0] == 0 ? Double.NaN : 1;
        assertThat(Bootstrap.USUAL.estimate(50, onlyWithTheFirst)).isEqualTo(new NotIdentified<>(Reason.RARE_CATEGORY));
        ToDoubleFunction<int[]> firstDrawn = times -> times[0] - 1.0;
        var lead = Bootstrap.USUAL.lead(50, firstDrawn).known().orElseThrow();
        assertThat(lead.figure().value()).isZero();
        assertThat(lead.sureness()).isCloseTo(1 - Math.pow(0.98, 50), within(0.03));
        assertThat(Bootstrap.USUAL.estimate(50, times -> 1)).isInstanceOf(Estimated.class);
    }

    private static ToDoubleFunction<int[]> mean(double[] values) {
        return times -> {
            double sum = 0;
            for (var i = 0; i < values.length; i++) {
                sum += times[i] * values[i] / values.length;
            }
            return sum;
        };
    }
}

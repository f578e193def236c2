package app.hearth.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate.NotEnough;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void countsAgreeingPairsInKrippendorffsExample() {
        // of eleven units eight agree wholly, two have one of three or four against the rest, one has no pair alike
        var exact = (8 + 2 * 0.5 + 0) / 11;
        var figure = Agreement.percent(Ratings.of(AlphaTest.KRIPPENDORFF), Bootstrap.USUAL)
                .known()
                .orElseThrow();
        assertThat(figure.value()).isCloseTo(exact, within(1e-12));
        assertThat(figure.holds(exact)).isTrue();
    }

    @Test
    void isTheSameForTwoRatersAsTheirTable() {
        var random = new Random(5);
        var first = random.ints(80, 0, 3).toArray();
        var second = IntStream.of(first)
                .map(c -> random.nextInt(4) == 0 ? random.nextInt(3) : c)
                .toArray();
        var rows = IntStream.range(0, 80)
                .mapToObj(u -> new double[] {first[u], second[u]})
                .toArray(double[][]::new);
        var table = PairTable.of(first, second, 3);
        assertThat(Agreement.percent(Ratings.of(rows), Bootstrap.USUAL)
                        .known()
                        .orElseThrow()
                        .value())
                .isCloseTo(table.percentAgreement(0.95).known().orElseThrow().value(), within(1e-12));
        for (var category = 0; category < 3; category++) {
            assertThat(Agreement.ofClass(Ratings.of(rows), category, Bootstrap.USUAL)
                            .known()
                            .orElseThrow()
                            .value())
                    .isCloseTo(
                            table.classAgreement(category, Bootstrap.USUAL)
                                    .known()
                                    .orElseThrow()
                                    .value(),
                            within(1e-12));
        }
    }

    @Test
    void wantsUnitsAndCases() {
        var rows = IntStream.range(0, 30)
                .mapToObj(u -> new double[] {u < 4 ? 0 : 1, 1})
                .toArray(double[][]::new);
        assertThat(Agreement.ofClass(Ratings.of(rows), 0, Bootstrap.USUAL))
                .isEqualTo(new NotEnough<>(Counted.CASES, 4, 5));
        assertThat(Agreement.percent(Ratings.of(new double[][] {{1, 1}}), Bootstrap.USUAL))
                .isEqualTo(new NotEnough<>(Counted.SHARED_UNITS, 1, 10));
    }

    @Test
    void givesAlphaItsStanding() {
        assertThat(Standing.of(0.80)).isEqualTo(Standing.RELIABLE);
        assertThat(Standing.of(0.67)).isEqualTo(Standing.TENTATIVE);
        assertThat(Standing.of(0.66)).isEqualTo(Standing.WEAK);
        assertThat(Standing.of(-0.2)).isEqualTo(Standing.UNUSABLE);
    }
}

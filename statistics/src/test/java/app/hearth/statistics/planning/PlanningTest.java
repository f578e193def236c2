package app.hearth.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {

    @ParameterizedTest
    @CsvSource({"0.7, 0.05, 45", "0.8, 0.05, 76", "0.7, 0.10, 21", "0.8, 0.10, 36", "0.7, 0.20, 10", "0.8, 0.20, 16"})
    void wantsTheFewestReviewsThatReachTheTarget(double target, double single, int reviews) {
        assertThat(Reviews.needed(target, single)).isEqualTo(reviews);
        assertThat(Reviews.reliability(single, reviews)).isGreaterThanOrEqualTo(target - 1e-12);
        assertThat(Reviews.reliability(single, reviews - 1)).isLessThan(target);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 25/102.5, .24",
        "20, 1, 25/60.5, .41",
        "20, 3, 25/43.8333333333, .57",
        "40, 3, 25/38.5833333333, .65"
    })
    void showsThatMoreReviewsByOneRaterHardlyHelp(int reviews, int raters, String fraction, double printed) {
        var slash = fraction.indexOf('/');
        var exact =
                Double.parseDouble(fraction.substring(0, slash)) / Double.parseDouble(fraction.substring(slash + 1));
        var variance = new ScoreVariance(25, 16, 9, 150, 60);
        assertThat(Reviews.reliability(variance, reviews, raters))
                .isCloseTo(exact, within(1e-6))
                .isCloseTo(printed, within(0.005));
    }

    @Test
    void knowsWhenNoNumberOfReviewsIsEnough() {
        var variance = new ScoreVariance(25, 16, 9, 150, 60);
        assertThat(Reviews.needed(0.7, variance, 1)).isEmpty();
        var reviews = Reviews.needed(0.7, variance, 3).orElseThrow();
        assertThat(Reviews.reliability(variance, reviews, 3)).isGreaterThanOrEqualTo(0.7);
        assertThat(Reviews.reliability(variance, reviews - 1, 3)).isLessThan(0.7);
    }

    @Test
    void knowsTheUsualSampleSizes() {
        assertThat(SampleSize.forShare(0.85, 0.05, 0.95)).isEqualTo(196);
        assertThat(SampleSize.forShare(0.85, 0.03, 0.95)).isEqualTo(545);
        assertThat(SampleSize.forShare(0.85, 0.05, 0.95, 300)).isEqualTo(119);
        assertThat(SampleSize.forShare(0.85, 0.05, 0.95, 20)).isEqualTo(19);
        assertThat(SampleSize.forZeroDefects(0.05, 0.95)).isEqualTo(59);
        assertThat(SampleSize.forZeroDefects(0.02, 0.95)).isEqualTo(149);
        assertThat(SampleSize.forZeroDefects(0.01, 0.95)).isEqualTo(299);
        assertThat(SampleSize.forKappa(0.85, 0.5, 0.10, 0.95)).isEqualTo(196);
        assertThat(SampleSize.forKappa(0.90, 0.8, 0.10, 0.95)).isEqualTo(865);
        assertThat(SampleSize.forPerfectRecord(0.80, 0.95)).isEqualTo(16);
        assertThat(SampleSize.forPerfectRecord(0.95, 0.95)).isEqualTo(73);
    }

    /** The sizes for zero defects are the fewest at which (1 − p)ⁿ is 5 % at most. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.02", "0.01", "0.003"})
    void leavesNoMoreThanTheDoubtAllowed(double tolerated) {
        var n = SampleSize.forZeroDefects(tolerated, 0.95);
        assertThat(Math.pow(1 - tolerated, n)).isLessThanOrEqualTo(0.05);
        assertThat(Math.pow(1 - tolerated, n - 1)).isGreaterThan(0.05);
    }

    @Test
    void refusesSharesOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reviews.needed(1, 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.forZeroDefects(0, 0.95));
    }
}

package app.hearth.customer.mind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void drawsTheSameOnEveryMachine() {
        var dice = new Dice(42, "anything");
        assertThat(dice.share()).isEqualTo(FIRST_SHARE);
        assertThat(dice.normal()).isEqualTo(FIRST_NORMAL);
    }

    @Test
    void drawsOtherwiseForAnotherLabelOrSeed() {
        var first = new Dice(1, "voice").share();
        assertThat(new Dice(1, "temper").share()).isNotEqualTo(first);
        assertThat(new Dice(2, "voice").share()).isNotEqualTo(first);
    }

    @Test
    void isFairEnough() {
        var dice = new Dice(3, "fair");
        var sum = 0.0;
        var squares = 0.0;
        var n = 100_000;
        for (var i = 0; i < n; i++) {
            var draw = dice.normal();
            sum += draw;
            squares += draw * draw;
        }
        assertThat(sum / n).isCloseTo(0, within(0.02));
        assertThat(squares / n).isCloseTo(1, within(0.02));
    }

    private static final double FIRST_SHARE = 0.9343964647432034;
    private static final double FIRST_NORMAL = 1.0032477698144568;
}

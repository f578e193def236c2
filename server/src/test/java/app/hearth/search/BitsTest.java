package app.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store holds the places of the constants: a constant that moves would change what is kept. */
class BitsTest {

    @Test
    void keepsEverySignalInItsPlace() {
        assertThat(Bits.of(Emotion.NEUTRAL)).isEqualTo(1);
        assertThat(Bits.of(Emotion.ABUSIVE)).isEqualTo(1 << 7);
        assertThat(Bits.of(Flag.URGES)).isEqualTo(1);
        assertThat(Bits.of(Flag.STATES_NEED)).isEqualTo(1 << 4);
        assertThat(Bits.of(Behaviour.GREETING)).isEqualTo(1);
        assertThat(Bits.of(Behaviour.IMPROPER)).isEqualTo(1 << 11);
    }

    @Test
    void givesBackWhatItWasGiven() {
        var some = List.of(Emotion.PLEASED, Emotion.ANGRY);

        assertThat(Bits.in(Bits.of(some), Emotion.class)).isEqualTo(some);
        assertThat(Bits.in(0, Emotion.class)).isEmpty();
    }
}

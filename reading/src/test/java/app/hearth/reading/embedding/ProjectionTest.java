package app.hearth.reading.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProjectionTest {

    private final Projection swapping = Projection.read(Projection.write(new double[] {0, 2, 1, 0}));

    @Test
    void turnsAVectorAndMakesItsLengthOne() {
        var turned = swapping.of(new float[] {3, 4});

        assertThat(turned[0]).isCloseTo(4 / (float) Math.sqrt(52), within(1e-6f));
        assertThat(turned[1]).isCloseTo(6 / (float) Math.sqrt(52), within(1e-6f));
    }

    @Test
    void refusesWhatIsNoSquareAndVectorsOfAnotherSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> Projection.read(new byte[6]));
        assertThatIllegalArgumentException().isThrownBy(() -> swapping.of(new float[3]));
    }
}

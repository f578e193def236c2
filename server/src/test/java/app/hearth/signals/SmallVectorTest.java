package app.hearth.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallVectorTest {

    private final Random random = new Random(7);

    @Test
    void isAsCloseAsTheVectorsItIsMadeOf() {
        for (var time = 0; time < 100; time++) {
            var one = vector(512);
            var other = vector(512);
            assertThat(SmallVector.of(one).closenessTo(SmallVector.of(other).toBytes()))
                    .isCloseTo(cosine(one, other), within(0.01));
        }
    }

    @Test
    void isTheSameAsItself() {
        var one = SmallVector.of(vector(384));

        assertThat(one.closenessTo(one.toBytes())).isCloseTo(1, within(1e-9));
        assertThat(SmallVector.of(one.toBytes()).closenessTo(one.toBytes())).isCloseTo(1, within(1e-9));
    }

    @Test
    void isCloseToNothingWhereItIsNoneOrOfAnotherKind() {
        var none = SmallVector.of(new float[0]);

        assertThat(none.isEmpty()).isTrue();
        assertThat(SmallVector.of(new float[] {0, 0}).isEmpty()).isTrue();
        assertThat(SmallVector.of(vector(512))
                        .closenessTo(SmallVector.of(vector(384)).toBytes()))
                .isZero();
        assertThat(SmallVector.of(vector(2)).closenessTo(new byte[2])).isZero();
    }

    private float[] vector(int size) {
        var vector = new float[size];
        for (var i = 0; i < size; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        var both = 0.0;
        var first = 0.0;
        var second = 0.0;
        for (var i = 0; i < one.length; i++) {
            both += (double) one[i] * other[i];
            first += (double) one[i] * one[i];
            second += (double) other[i] * other[i];
        }
        return both / Math.sqrt(first * second);
    }
}

package app.hearth.reading.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A square matrix that turns vectors so that what matters lies apart, written as numbers of half precision (IEEE 754
 * binary16), row by row, the low byte first.
 */
public final class Projection {

    private static final int BYTES = Short.BYTES;

    private final float[] matrix;
    private final int size;

    private Projection(float[] matrix, int size) {
        this.matrix = matrix;
        this.size = size;
    }

    /**
     * As it was written.
     *
     * @throws IllegalArgumentException if the bytes are no square of numbers
     */
    public static Projection read(byte[] bytes) {
        var size = (int) Math.round(Math.sqrt(bytes.length / (double) BYTES));
        if (size * size * BYTES != bytes.length) {
            throw new IllegalArgumentException("%d bytes are no square matrix.".formatted(bytes.length));
        }
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var matrix = new float[size * size];
        for (var i = 0; i < matrix.length; i++) {
            matrix[i] = Float.float16ToFloat(in.getShort());
        }
        return new Projection(matrix, size);
    }

    /** The bytes of a square matrix, row by row; precision is lost. */
    public static byte[] write(double[] matrix) {
        var out = ByteBuffer.allocate(matrix.length * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var number : matrix) {
            out.putShort(Float.floatToFloat16((float) number));
        }
        return out.array();
    }

    /**
     * The vector turned, of length 1.
     *
     * @throws IllegalArgumentException if the vector is of another size
     */
    public float[] of(float[] vector) {
        if (vector.length != size) {
            throw new IllegalArgumentException("%d numbers instead of %d.".formatted(vector.length, size));
        }
        var turned = new float[size];
        for (var row = 0; row < size; row++) {
            var weight = vector[row];
            for (var column = 0; column < size; column++) {
                turned[column] += weight * matrix[row * size + column];
            }
        }
        return SentenceEmbedding.unit(turned);
    }
}

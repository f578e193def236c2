package app.hearth.signals;

/** A direction in space at one signed byte a number, which costs a quarter of the room and hardly any exactness. */
final class SmallVector {

    private static final float MOST = 127;

    private final byte[] numbers;
    private final double length;

    private SmallVector(byte[] numbers) {
        this.numbers = numbers;
        var sum = 0;
        for (var number : numbers) {
            sum += number * number;
        }
        length = Math.sqrt(sum);
    }

    /** The numbers are stretched so that the largest fills its byte. */
    static SmallVector of(float[] vector) {
        var largest = 0f;
        for (var number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        var numbers = new byte[vector.length];
        for (var i = 0; i < numbers.length && largest > 0; i++) {
            numbers[i] = (byte) Math.round(vector[i] / largest * MOST);
        }
        return new SmallVector(numbers);
    }

    static SmallVector of(byte[] numbers) {
        return new SmallVector(numbers.clone());
    }

    byte[] toBytes() {
        return numbers.clone();
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** The cosine of the angle to another one, given by its bytes: 1 the same direction; 0 where either is none. */
    double closenessTo(byte[] other) {
        if (other.length != numbers.length) {
            return 0;
        }
        var both = 0;
        var own = 0;
        for (var i = 0; i < other.length; i++) {
            both += numbers[i] * other[i];
            own += other[i] * other[i];
        }
        return own == 0 || length == 0 ? 0 : both / (length * Math.sqrt(own));
    }
}

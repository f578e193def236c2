package app.hearth.scorecard;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * How probable it is, turn by turn, that the agent of one conversation says what some examples mean: to three decimals,
 * in a few bytes, as most turns say something else.
 */
public final class Match {

    private static final double THOUSAND = 1000;
    private static final int UNKNOWN = 1001;

    /** Less is not worth keeping. */
    private static final int WORTH_KEEPING = 50;

    private final int[] turns;
    private final short[] thousandths;

    private Match(int[] turns, short[] thousandths) {
        this.turns = turns;
        this.thousandths = thousandths;
    }

    /** Of a probability for every turn; NaN where nobody can say. */
    static Match of(double[] probabilities) {
        var turns = new int[probabilities.length];
        var kept = new short[probabilities.length];
        var count = 0;
        for (var turn = 0; turn < probabilities.length; turn++) {
            var one = Double.isNaN(probabilities[turn]) ? UNKNOWN : Math.round(probabilities[turn] * THOUSAND);
            if (one >= WORTH_KEEPING) {
                turns[count] = turn;
                kept[count++] = (short) one;
            }
        }
        return new Match(Arrays.copyOf(turns, count), Arrays.copyOf(kept, count));
    }

    /** NaN where nobody can say. */
    double probability(int turn) {
        var at = Arrays.binarySearch(turns, turn);
        if (at < 0) {
            return 0;
        }
        return thousandths[at] == UNKNOWN ? Double.NaN : thousandths[at] / THOUSAND;
    }

    /** A compact form to be kept. */
    public byte[] toBytes() {
        var out = new ByteArrayOutputStream();
        var before = 0;
        for (var i = 0; i < turns.length; i++) {
            SketchBytes.write(out, turns[i] - before);
            SketchBytes.write(out, thousandths[i]);
            before = turns[i];
        }
        return out.toByteArray();
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static Match of(byte[] bytes) {
        var in = new SketchBytes(bytes);
        var turns = new int[bytes.length];
        var kept = new short[bytes.length];
        var count = 0;
        try {
            for (var turn = 0; in.hasMore(); count++) {
                turn += (int) in.next();
                turns[count] = turn;
                kept[count] = (short) in.next();
            }
        } catch (IndexOutOfBoundsException tooShort) {
            throw new IllegalArgumentException("%d bytes are no match".formatted(bytes.length), tooShort);
        }
        return new Match(Arrays.copyOf(turns, count), Arrays.copyOf(kept, count));
    }
}

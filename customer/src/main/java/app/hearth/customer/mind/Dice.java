package app.hearth.customer.mind;

import java.util.List;

/**
 * Chance that is the same on every machine: SplitMix64, seeded with a number and a label, so that what is drawn for one
 * purpose does not shift what is drawn for another.
 */
public final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long LABEL_START = 0xCBF29CE484222325L;
    private static final long LABEL_STEP = 0x100000001B3L;
    private static final int MANTISSA = 53;

    private long state;

    public Dice(long seed, String label) {
        var hash = LABEL_START;
        for (var i = 0; i < label.length(); i++) {
            hash = (hash ^ label.charAt(i)) * LABEL_STEP;
        }
        this.state = mix(seed + STEP) ^ mix(hash);
    }

    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    /** In 0 ≤ x < 1. */
    public double share() {
        return Math.scalb((double) (next() >>> (Long.SIZE - MANTISSA)), -MANTISSA);
    }

    public double between(double low, double high) {
        return low + (high - low) * share();
    }

    /** In 0 ≤ n < bound. */
    public int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    public boolean hits(double probability) {
        return share() < probability;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Normally distributed with mean 0 and deviation 1, by Box and Muller. */
    public double normal() {
        var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return radius * StrictMath.cos(2 * Math.PI * share());
    }
}

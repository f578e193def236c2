package app.hearth.lab.demo;

import java.util.List;

/** Chance that can be repeated: the same seed rolls the same numbers on every machine and every JDK. */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** A seed for one thing among many: well mixed, so that neighbours have nothing in common. */
    static long seed(long seed, long thing) {
        return mix(seed * STEP + mix(thing + STEP));
    }

    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** From 0 up to, not including, 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** Around zero with deviation one; four rolls are normal enough for people. */
    double normal() {
        return (share() + share() + share() + share() - 2) * 1.7320508;
    }

    <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> T one(T[] choices) {
        return choices[below(choices.length)];
    }
}

package app.hearth.statistics.planning;

/** Rounds up, but not because 4 × 19 came out as 76.00000000000001. */
final class Whole {

    private Whole() {}

    static int atLeast(double number) {
        return Math.toIntExact((long) Math.ceil(number - 1e-9 * Math.max(1, number)));
    }
}

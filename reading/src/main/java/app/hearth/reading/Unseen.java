package app.hearth.reading;

/**
 * How well something is told of conversations that were not learned from, by cross-validation.
 *
 * @param measure as in {@link Gain}
 * @param from lower end of the 95 % interval, by bootstrap over conversations
 * @param to upper end
 */
public record Unseen(String measure, double figure, double from, double to) {}

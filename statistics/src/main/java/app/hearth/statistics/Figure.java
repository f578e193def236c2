package app.hearth.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * A number with what must be shown beside it.
 *
 * @param value the estimate
 * @param lower the lower end of the interval
 * @param upper the upper end of the interval
 * @param level how often such intervals hold the truth, such as 0.95
 * @param n units the estimate rests on
 * @param clusters independent groups among them; as many as units where each stands for itself
 */
public record Figure(double value, double lower, double upper, double level, int n, int clusters) {

    /** How sure intervals are unless somebody asks for another level. */
    public static final double USUAL_LEVEL = 0.95;

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException unless all numbers are finite, lower &le; upper and 0 &lt; level &lt; 1
     */
    public Figure {
        if (!(Double.isFinite(value) && Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
            throw new IllegalArgumentException("no figure: %s in [%s, %s]".formatted(value, lower, upper));
        }
        checkLevel(level);
    }

    /** A figure whose units each stand for themselves. */
    public static Figure of(double value, double lower, double upper, double level, int n) {
        return new Figure(value, lower, upper, level, n, n);
    }

    /** A figure whose interval reaches equally far to both sides. */
    public static Figure around(double value, double reach, double level, int n) {
        return of(value, value - reach, value + reach, level, n);
    }

    /** Half the width of the interval. */
    public double halfWidth() {
        return (upper - lower) / 2;
    }

    /** Whether the interval holds a value. */
    public boolean holds(double truth) {
        return lower <= truth && truth <= upper;
    }

    /** The same figure on another scale, by a function that never falls. */
    public Figure rescaled(DoubleUnaryOperator rising) {
        return new Figure(
                rising.applyAsDouble(value),
                rising.applyAsDouble(lower),
                rising.applyAsDouble(upper),
                level,
                n,
                clusters);
    }

    /** The same figure with everything outside of a range moved to its edge. */
    public Figure within(double least, double most) {
        return rescaled(x -> Math.clamp(x, least, most));
    }

    /**
     * The level, if it is one.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public static double checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level is between 0 and 1: " + level);
        }
        return level;
    }
}

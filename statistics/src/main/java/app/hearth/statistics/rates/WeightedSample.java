package app.hearth.statistics.rates;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Quantiles;
import app.hearth.statistics.Reason;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Reviewed units that were not all equally likely to be drawn, such as picks by risk, and the mean of the population
 * they were drawn from. Each stands for 1/π units, π being how likely it was. A unit that could not have been drawn
 * cannot be put right: picks without a known π belong into coaching, not into a mean.
 */
public final class WeightedSample {

    /** With fewer labels no mean is told. */
    public static final int FEWEST_LABELS = 30;

    /** With weights so unequal that the sample is worth fewer than this no mean is told. */
    public static final int FEWEST_EFFECTIVE = 10;

    private final double[] values;
    private final double[] inclusion;

    private WeightedSample(double[] values, double[] inclusion) {
        this.values = values;
        this.inclusion = inclusion;
    }

    /**
     * A sample from two lists, which are copied.
     *
     * @param values what the reviews found: 0 and 1, or points
     * @param inclusion how likely each of these units was to be drawn, above 0 and up to 1
     * @throws IllegalArgumentException for lists of different lengths, a value that is not finite or a probability out
     *     of range
     */
    public static WeightedSample of(double[] values, double[] inclusion) {
        if (values.length != inclusion.length
                || !Arrays.stream(values).allMatch(Double::isFinite)
                || !Arrays.stream(inclusion).allMatch(p -> p > 0 && p <= 1)) {
            throw new IllegalArgumentException("no sample of %d and %d".formatted(values.length, inclusion.length));
        }
        return new WeightedSample(values.clone(), inclusion.clone());
    }

    /** How many units drawn with equal chances would be worth as much: (Σw)²/Σw² (Kish 1965). */
    public double effectiveSize() {
        var weights = sum(1, (value, weight, drawn) -> weight);
        return weights * weights / sum(1, (value, weight, drawn) -> weight * weight);
    }

    /**
     * The mean by Hájek (1971): Σ(y/π) / Σ(1/π). The usual one, as it does not mind a population of uncertain size.
     *
     * @return too few labels, or too few for weights so unequal; not identified where all values are the same and no
     *     yes or no
     */
    public Estimate<Figure> hajek(double level) {
        return enough(() -> {
            var all = sum(1, (value, weight, drawn) -> weight);
            var mean = sum(1, (value, weight, drawn) -> weight * value) / all;
            var variance = sum(
                            values.length / (values.length - 1.0),
                            (value, weight, drawn) -> (1 - drawn) * Math.pow(weight * (value - mean), 2))
                    / (all * all);
            return interval(mean, variance, level);
        });
    }

    /**
     * The mean by Horvitz and Thompson (1952): Σ(y/π) / N, with the variance of units that were drawn each by itself.
     * If their number was fixed beforehand, the interval is wider than it need be.
     *
     * @param population N, how many units there are
     */
    public Estimate<Figure> horvitzThompson(int population, double level) {
        if (population < values.length) {
            throw new IllegalArgumentException("%d drawn from %d".formatted(values.length, population));
        }
        return enough(() -> {
            var mean = sum(1, (value, weight, drawn) -> weight * value) / population;
            var variance = sum(1, (value, weight, drawn) -> (1 - drawn) * Math.pow(weight * value, 2))
                    / ((double) population * population);
            var reach = Quantiles.student(level, Math.max(1, effectiveSize() - 1)) * Math.sqrt(variance);
            return new Estimated<>(Figure.around(mean, reach, level, values.length));
        });
    }

    private Estimate<Figure> interval(double mean, double variance, double level) {
        if (Arrays.stream(inclusion).allMatch(drawn -> drawn == 1)) {
            return new Estimated<>(Figure.around(mean, 0, level, values.length));
        }
        if (Arrays.stream(values).allMatch(value -> value == 0 || value == 1)) {
            var worth = variance > 0 ? mean * (1 - mean) / variance : effectiveSize();
            return new Estimated<>(Wilson.interval(Math.clamp(mean, 0, 1), worth, level, values.length));
        }
        if (variance == 0) {
            return new NotIdentified<>(Reason.NO_VARIATION);
        }
        var reach = Quantiles.student(level, Math.max(1, effectiveSize() - 1)) * Math.sqrt(variance);
        return new Estimated<>(Figure.around(mean, reach, level, values.length));
    }

    private Estimate<Figure> enough(Supplier<Estimate<Figure>> estimate) {
        if (values.length < FEWEST_LABELS) {
            return new NotEnough<>(Counted.LABELS, values.length, FEWEST_LABELS);
        }
        var effective = (int) Math.floor(effectiveSize() + 1e-9);
        return effective < FEWEST_EFFECTIVE
                ? new NotEnough<>(Counted.EFFECTIVE_LABELS, effective, FEWEST_EFFECTIVE)
                : estimate.get();
    }

    private interface Term {
        double of(double value, double weight, double drawn);
    }

    private double sum(double factor, Term term) {
        double sum = 0;
        for (var i = 0; i < values.length; i++) {
            sum += term.of(values[i], 1 / inclusion[i], inclusion[i]);
        }
        return factor * sum;
    }
}

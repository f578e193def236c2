package app.hearth.statistics.agreement;

import app.hearth.statistics.Bootstrap;
import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Estimate.NotIdentified;
import app.hearth.statistics.Figure;
import app.hearth.statistics.Reason;
import app.hearth.statistics.rates.Wilson;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What two raters said about the same units: the square table of their categories, and the coefficients that sum it up.
 * For more raters, or with ratings missing, see {@link Alpha}.
 */
public final class PairTable {

    /** With fewer units than this nothing but the table itself is told. */
    public static final int FEWEST_UNITS = 10;

    private final int categories;
    private final int[] cells;

    private PairTable(int categories, int[] cells) {
        this.categories = categories;
        this.cells = cells;
    }

    /**
     * The table of two lists of verdicts.
     *
     * @param first the first rater's category of each unit, 0…categories−1
     * @param second the second rater's, of the same units in the same order
     * @param categories how many there are, at least 2; ordered where a weighted kappa is asked for
     * @throws IllegalArgumentException for lists of different lengths or unknown categories
     */
    public static PairTable of(int[] first, int[] second, int categories) {
        if (first.length != second.length || categories < 2) {
            throw new IllegalArgumentException(
                    "no pairs: %d and %d units, %d categories".formatted(first.length, second.length, categories));
        }
        var cells = new int[first.length];
        for (var u = 0; u < cells.length; u++) {
            if (Math.min(first[u], second[u]) < 0 || Math.max(first[u], second[u]) >= categories) {
                throw new IllegalArgumentException("no such category: %d, %d".formatted(first[u], second[u]));
            }
            cells[u] = first[u] * categories + second[u];
        }
        Arrays.sort(cells);
        return new PairTable(categories, cells);
    }

    /**
     * The table of counts.
     *
     * @param counts square; counts[i][j] is how many units the first rater put into i and the second into j
     * @throws IllegalArgumentException for a table that is not square or a negative count
     */
    public static PairTable of(int[][] counts) {
        var first = new int[Arrays.stream(counts).flatMapToInt(Arrays::stream).sum()];
        var second = new int[first.length];
        var u = 0;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i].length != counts.length || Arrays.stream(counts[i]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("no square table of counts: row " + i);
            }
            for (var j = 0; j < counts.length; j++) {
                Arrays.fill(first, u, u + counts[i][j], i);
                Arrays.fill(second, u, u + counts[i][j], j);
                u += counts[i][j];
            }
        }
        return of(first, second, counts.length);
    }

    /** How many units there are. */
    public int units() {
        return cells.length;
    }

    /** The share of units on which both say the same, 0…1, with Wilson's interval. */
    public Estimate<Figure> percentAgreement(double level) {
        var same = (int) Arrays.stream(cells).filter(this::onDiagonal).count();
        return enough(() -> Wilson.share(same, cells.length, level));
    }

    /**
     * Kappa: agreement beyond what the raters' own habits would give by chance, up to 1, 0 at chance (Cohen 1960,
     * 1968).
     *
     * @return not identified where both used one and the same category only, or where the other categories are too rare
     */
    public Estimate<Figure> kappa(Weighting weighting, Bootstrap bootstrap) {
        return beyondChance(shares -> kappa(shares, weighting), bootstrap);
    }

    /** Gwet's AC1 (2008): agreement beyond chance that does not collapse when one category is rare. */
    public Estimate<Figure> ac1(Bootstrap bootstrap) {
        return beyondChance(this::ac1, bootstrap);
    }

    /**
     * Kappa as it would be if every category were equally likely: (k·P−1)/(k−1) of the percent agreement P, from
     * −1/(k−1) to 1.
     */
    public Estimate<Figure> pabak(double level) {
        return percentAgreement(level).map(share -> share.rescaled(p -> (categories * p - 1) / (categories - 1)));
    }

    /**
     * Of the ratings that name a class, the share that the other rater confirms, 0…1 (specific agreement, Dice 1945).
     *
     * @return too few cases where the class was named for fewer than 5 units
     */
    public Estimate<Figure> classAgreement(int category, Bootstrap bootstrap) {
        var named = (int) Arrays.stream(cells)
                .filter(cell -> cell / categories == category || cell % categories == category)
                .count();
        if (named < Agreement.FEWEST_CASES) {
            return new NotEnough<>(Counted.CASES, named, Agreement.FEWEST_CASES);
        }
        var confirmed = (int) Arrays.stream(cells)
                .filter(cell -> cell == category * categories + category)
                .count();
        if (confirmed == named) {
            return enough(() -> new Estimated<>(Unanimous.figure(named, 1, bootstrap.level())));
        }
        return beyondChance(shares -> classAgreement(shares, category), bootstrap);
    }

    double kappa(double[] shares, Weighting weighting) {
        var rows = rows(shares);
        var columns = columns(shares);
        double observed = 0;
        double expected = 0;
        for (var i = 0; i < categories; i++) {
            for (var j = 0; j < categories; j++) {
                var weight = weighting.of(Math.abs(i - j) / (categories - 1.0));
                observed += weight * shares[i * categories + j];
                expected += weight * rows[i] * columns[j];
            }
        }
        return expected < 1e-12 ? Double.NaN : 1 - observed / expected;
    }

    double ac1(double[] shares) {
        var rows = rows(shares);
        var columns = columns(shares);
        double chance = 0;
        for (var i = 0; i < categories; i++) {
            var mean = (rows[i] + columns[i]) / 2;
            chance += mean * (1 - mean) / (categories - 1);
        }
        return (agreed(shares) - chance) / (1 - chance);
    }

    double classAgreement(double[] shares, int category) {
        var named = rows(shares)[category] + columns(shares)[category];
        return named == 0 ? Double.NaN : 2 * shares[category * categories + category] / named;
    }

    /** The share of each cell, row by row, when each unit counts as often as told. */
    double[] shares(int[] times) {
        var shares = new double[categories * categories];
        for (var u = 0; u < cells.length; u++) {
            shares[cells[u]] += (double) times[u] / cells.length;
        }
        return shares;
    }

    private Estimate<Figure> beyondChance(ToDoubleFunction<double[]> coefficient, Bootstrap bootstrap) {
        return enough(() -> {
            var once = new int[cells.length];
            Arrays.fill(once, 1);
            var shares = shares(once);
            var value = coefficient.applyAsDouble(shares);
            if (Double.isNaN(value)) {
                return new NotIdentified<>(Reason.ONE_CATEGORY);
            }
            if (agreed(shares) > 1 - 1e-12) {
                return new Estimated<>(Unanimous.figure(units(), unlike(shares), bootstrap.level()));
            }
            return bootstrap.estimate(units(), times -> coefficient.applyAsDouble(shares(times)));
        });
    }

    private <T> Estimate<T> enough(Supplier<Estimate<T>> estimate) {
        return units() < FEWEST_UNITS ? new NotEnough<>(Counted.SHARED_UNITS, units(), FEWEST_UNITS) : estimate.get();
    }

    /** How likely two ratings of different units differ. */
    private double unlike(double[] shares) {
        return 1 - Arrays.stream(rows(shares)).map(share -> share * share).sum();
    }

    private double agreed(double[] shares) {
        double agreed = 0;
        for (var i = 0; i < categories; i++) {
            agreed += shares[i * categories + i];
        }
        return agreed;
    }

    private double[] rows(double[] shares) {
        var rows = new double[categories];
        for (var cell = 0; cell < shares.length; cell++) {
            rows[cell / categories] += shares[cell];
        }
        return rows;
    }

    private double[] columns(double[] shares) {
        var columns = new double[categories];
        for (var cell = 0; cell < shares.length; cell++) {
            columns[cell % categories] += shares[cell];
        }
        return columns;
    }

    private boolean onDiagonal(int cell) {
        return cell / categories == cell % categories;
    }
}

package app.hearth.statistics.rates;

import app.hearth.statistics.Counted;
import app.hearth.statistics.Estimate;
import app.hearth.statistics.Estimate.Estimated;
import app.hearth.statistics.Estimate.NotEnough;
import app.hearth.statistics.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Beta;

/**
 * Small shares of many groups, such as how many of each reviewer's verdicts are overturned on appeal. One overturned of
 * two is no rate of 50 %: groups are taken to differ by a beta distribution, which is found out from all of them, and
 * each group's share is drawn towards it as far as its own trials are few. Mean and precision of that distribution are
 * not fixed at their best values but averaged over a grid, weighed by how well they explain the data, with Jeffreys'
 * prior for the mean and the uniform shrinkage prior for the precision (Christiansen and Morris 1997).
 */
public final class ShrunkenShares {

    /** With fewer groups nothing can be told of how groups differ. */
    public static final int FEWEST_GROUPS = 3;

    /** With fewer trials in all nothing is told. */
    public static final int FEWEST_TRIALS = 30;

    private static final int MEANS = 60;
    private static final int PRECISIONS = 30;
    private static final double LEAST_PRECISION = 0.5;
    private static final double LOG_STEP = 0.5;
    private static final double NEGLIGIBLE = 1e-3;

    /** A beta distribution that groups may differ by, and how much to believe in it. */
    private record Cell(double mean, double precision, double weight) {

        double share(int successes, int trials) {
            return (mean * precision + successes) / (precision + trials);
        }

        double below(double share, int successes, int trials) {
            return Beta.regularizedBeta(
                    share, mean * precision + successes, (1 - mean) * precision + trials - successes);
        }
    }

    private record Group(int successes, int trials) {}

    private final List<Cell> cells;
    private final List<Group> groups;
    private final double level;
    private final Map<Group, Shrunken> known = new HashMap<>();

    private ShrunkenShares(List<Cell> cells, List<Group> groups, double level) {
        this.cells = cells;
        this.groups = groups;
        this.level = level;
    }

    /**
     * The shares of some groups.
     *
     * @param successes of each group, 0…trials
     * @param trials of each group; one without any gets what is common to all
     * @return too few clusters with fewer than 3 groups that have trials, too few units with fewer than 30 trials in
     *     all
     */
    public static Estimate<ShrunkenShares> of(int[] successes, int[] trials, double level) {
        Figure.checkLevel(level);
        if (successes.length != trials.length) {
            throw new IllegalArgumentException("%d and %d groups".formatted(successes.length, trials.length));
        }
        var groups = new ArrayList<Group>();
        for (var g = 0; g < trials.length; g++) {
            if (successes[g] < 0 || successes[g] > trials[g]) {
                throw new IllegalArgumentException("no share: %d of %d".formatted(successes[g], trials[g]));
            }
            groups.add(new Group(successes[g], trials[g]));
        }
        var tried = groups.stream().filter(group -> group.trials > 0).toList();
        if (tried.size() < FEWEST_GROUPS) {
            return new NotEnough<>(Counted.CLUSTERS, tried.size(), FEWEST_GROUPS);
        }
        var all = Arrays.stream(trials).sum();
        return all < FEWEST_TRIALS
                ? new NotEnough<>(Counted.UNITS, all, FEWEST_TRIALS)
                : new Estimated<>(new ShrunkenShares(cells(tried), List.copyOf(groups), level));
    }

    /** The share of a group, by its place in the lists given. */
    public Shrunken of(int group) {
        return known.computeIfAbsent(groups.get(group), this::shrunken);
    }

    /** The mean share over groups; its n counts the trials, its clusters the groups. */
    public Figure common() {
        var mean = cells.stream().mapToDouble(cell -> cell.weight * cell.mean).sum();
        var sorted =
                cells.stream().sorted(Comparator.comparingDouble(Cell::mean)).toList();
        var n = groups.stream().mapToInt(Group::trials).sum();
        return new Figure(mean, ofMean(sorted, tail()), ofMean(sorted, 1 - tail()), level, n, groups.size());
    }

    private Shrunken shrunken(Group group) {
        var share = cells.stream()
                .mapToDouble(cell -> cell.weight * cell.share(group.successes, group.trials))
                .sum();
        var own = cells.stream()
                .mapToDouble(cell -> cell.weight * group.trials / (cell.precision + group.trials))
                .sum();
        var figure = Figure.of(share, quantile(group, tail()), quantile(group, 1 - tail()), level, group.trials);
        return new Shrunken(figure, group.trials == 0 ? Double.NaN : (double) group.successes / group.trials, own);
    }

    private double tail() {
        return (1 - level) / 2;
    }

    private double quantile(Group group, double wanted) {
        double low = 0;
        double high = 1;
        for (var step = 0; step < 25; step++) {
            var middle = (low + high) / 2;
            var below = cells.stream()
                    .mapToDouble(cell -> cell.weight * cell.below(middle, group.successes, group.trials))
                    .sum();
            if (below < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double ofMean(List<Cell> sorted, double wanted) {
        double sum = 0;
        for (var cell : sorted) {
            sum += cell.weight;
            if (sum >= wanted) {
                return cell.mean;
            }
        }
        return sorted.getLast().mean;
    }

    /**
     * A grid even in the arcsine of the mean, which is Jeffreys' prior, and in the logarithm of the precision, 0.5 to a
     * million.
     */
    private static List<Cell> cells(List<Group> groups) {
        var usual = groups.size()
                / groups.stream().mapToDouble(group -> 1.0 / group.trials).sum();
        var cells = new ArrayList<Cell>();
        for (var m = 0; m < MEANS; m++) {
            var mean = Math.pow(Math.sin((m + 0.5) / MEANS * Math.PI / 2), 2);
            for (var p = 0; p < PRECISIONS; p++) {
                var precision = LEAST_PRECISION * Math.exp(p * LOG_STEP);
                var shrinkage = precision / (precision + usual);
                var prior = Math.log(shrinkage * (1 - shrinkage));
                var likelihood = logLikelihood(groups, mean * precision, (1 - mean) * precision);
                cells.add(new Cell(mean, precision, prior + likelihood));
            }
        }
        return normalised(cells);
    }

    private static double logLikelihood(List<Group> groups, double a, double b) {
        return groups.stream()
                .mapToDouble(group ->
                        Beta.logBeta(a + group.successes, b + group.trials - group.successes) - Beta.logBeta(a, b))
                .sum();
    }

    private static List<Cell> normalised(List<Cell> logarithmic) {
        var best = logarithmic.stream().mapToDouble(Cell::weight).max().orElseThrow();
        var kept = logarithmic.stream()
                .map(cell -> new Cell(cell.mean, cell.precision, Math.exp(cell.weight - best)))
                .filter(cell -> cell.weight > NEGLIGIBLE)
                .toList();
        var sum = kept.stream().mapToDouble(Cell::weight).sum();
        return kept.stream()
                .map(cell -> new Cell(cell.mean, cell.precision, cell.weight / sum))
                .toList();
    }
}

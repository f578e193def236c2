package app.hearth.statistics.raters;

import java.util.Arrays;

/**
 * Scores in a long list: who scored which unit how. Units and raters are numbered from 0 without a gap. Most pairs may
 * be missing.
 */
public final class Scores {

    private final int[] units;
    private final int[] raters;
    private final double[] scores;
    private final int[] scoresOfUnit;
    private final int[] scoresOfRater;

    private Scores(int[] units, int[] raters, double[] scores) {
        this.units = units;
        this.raters = raters;
        this.scores = scores;
        scoresOfUnit = counts(units);
        scoresOfRater = counts(raters);
    }

    /**
     * Scores from three lists of the same length, which are copied.
     *
     * @param units the unit of each score, 0…U−1, each at least once
     * @param raters the rater of each score, 0…R−1, each at least once
     * @param scores in points, finite
     * @throws IllegalArgumentException for lists of different lengths, numbers with gaps or a score that is not finite
     */
    public static Scores of(int[] units, int[] raters, double[] scores) {
        if (units.length != scores.length || raters.length != scores.length) {
            throw new IllegalArgumentException(
                    "lists of %d, %d and %d".formatted(units.length, raters.length, scores.length));
        }
        if (!Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a score that is not finite");
        }
        return new Scores(units.clone(), raters.clone(), scores.clone());
    }

    private static int[] counts(int[] numbers) {
        var counts = new int[Arrays.stream(numbers).max().orElse(-1) + 1];
        for (var number : numbers) {
            if (number < 0) {
                throw new IllegalArgumentException("numbered from 0, not " + number);
            }
            counts[number]++;
        }
        if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
            throw new IllegalArgumentException("numbered with a gap up to " + (counts.length - 1));
        }
        return counts;
    }

    /** How many scores there are. */
    public int count() {
        return scores.length;
    }

    /** How many units were scored. */
    public int units() {
        return scoresOfUnit.length;
    }

    /** How many raters scored. */
    public int raters() {
        return scoresOfRater.length;
    }

    int unit(int i) {
        return units[i];
    }

    int rater(int i) {
        return raters[i];
    }

    double score(int i) {
        return scores[i];
    }

    int ofUnit(int unit) {
        return scoresOfUnit[unit];
    }

    int ofRater(int rater) {
        return scoresOfRater[rater];
    }

    int sharedUnits() {
        return (int) Arrays.stream(scoresOfUnit).filter(count -> count > 1).count();
    }

    double mean() {
        return Arrays.stream(scores).average().orElseThrow();
    }

    /** Whether every rater can be reached from every other over units they share with somebody. */
    boolean connected() {
        var group = new int[raters()];
        Arrays.setAll(group, rater -> rater);
        var first = new int[units()];
        Arrays.fill(first, -1);
        for (var i = 0; i < scores.length; i++) {
            var known = first[units[i]];
            if (known < 0) {
                first[units[i]] = raters[i];
            } else {
                group[root(group, raters[i])] = root(group, known);
            }
        }
        var one = root(group, 0);
        return Arrays.stream(raters).allMatch(rater -> root(group, rater) == one);
    }

    private static int root(int[] group, int rater) {
        var at = rater;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }
}

package app.hearth.statistics.raters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What one unit adds to the equations.
 *
 * @param count how many scores it has
 * @param sum of its scores, from the centre
 * @param byRater how many scores each of its raters gave it, most often one
 */
record UnitSums(int count, double sum, Map<Integer, Integer> byRater) {

    static List<UnitSums> of(Scores scores, double centre) {
        var sums = new double[scores.units()];
        var byRater = IntStream.range(0, scores.units())
                .mapToObj(unit -> new TreeMap<Integer, Integer>())
                .toList();
        for (var i = 0; i < scores.count(); i++) {
            sums[scores.unit(i)] += scores.score(i) - centre;
            byRater.get(scores.unit(i)).merge(scores.rater(i), 1, Integer::sum);
        }
        return IntStream.range(0, scores.units())
                .mapToObj(unit -> new UnitSums(scores.ofUnit(unit), sums[unit], byRater.get(unit)))
                .toList();
    }

    /** The columns of the equations the unit takes part in: its raters' and, as the last, the mean's. */
    int[] columns(int mean) {
        return IntStream.concat(byRater.keySet().stream().mapToInt(rater -> rater), IntStream.of(mean))
                .toArray();
    }

    /** How many of its scores a column has; all of them for the mean's. */
    int times(int column) {
        return byRater.getOrDefault(column, count);
    }

    /** The mean of something over its scores, which is one value a rater. */
    double meanOver(double[] ofRaters) {
        return byRater.entrySet().stream()
                        .mapToDouble(entry -> entry.getValue() * ofRaters[entry.getKey()])
                        .sum()
                / count;
    }
}

package app.hearth.customer.exam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets of customers who are nearly equally hard, one for each form: matched subtests (Gulliksen, Theory of Mental
 * Tests, 1950, chapter 15). Of all ways to choose disjoint sets the one is found whose spreads sum to least. Neighbours
 * in the order of ease are enough to look at, as moving a set's members closer never widens it.
 */
final class MatchedSets {

    private MatchedSets() {}

    /**
     * Chooses sets from the hardest to the easiest.
     *
     * @param sorted candidates by ease, at least {@code sets × size}
     */
    static List<List<Station>> of(List<Station> sorted, int sets, int size) {
        var least = new double[sets + 1][sorted.size() + 1];
        for (var chosen = 1; chosen <= sets; chosen++) {
            Arrays.fill(least[chosen], Double.POSITIVE_INFINITY);
            for (var end = chosen * size; end <= sorted.size(); end++) {
                least[chosen][end] = Math.min(
                        least[chosen][end - 1], least[chosen - 1][end - size] + spread(sorted, end - size, end));
            }
        }
        var found = new ArrayList<List<Station>>();
        var end = sorted.size();
        for (var chosen = sets; chosen > 0; chosen--) {
            while (least[chosen][end - 1] <= least[chosen][end]) {
                end--;
            }
            found.addFirst(sorted.subList(end - size, end));
            end -= size;
        }
        return found;
    }

    private static double spread(List<Station> sorted, int from, int to) {
        return sorted.get(to - 1).ease() - sorted.get(from).ease();
    }
}

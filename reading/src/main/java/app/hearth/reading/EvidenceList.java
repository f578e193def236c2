package app.hearth.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;

/** The evidence kept for a turn: for signals that hold, in order of appearance, a handful a signal. */
final class EvidenceList {

    private static final int A_HANDFUL = 8;

    private EvidenceList() {}

    static List<Evidence> of(List<Evidence> all, Predicate<String> holds) {
        var count = new HashMap<String, Integer>();
        return all.stream()
                .filter(one -> holds.test(one.signal()))
                .distinct()
                .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
                .filter(one -> count.merge(one.signal(), 1, Integer::sum) <= A_HANDFUL)
                .toList();
    }
}

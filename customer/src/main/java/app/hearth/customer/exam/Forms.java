package app.hearth.customer.exam;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Forms of an exam that are equally hard: customers are measured with agents of known ability, and shared out. */
public final class Forms {

    private static final int AGENTS = 16;
    private static final int MOST_SWAPS = 200;

    private Forms() {}

    /**
     * Measures how hard customers are, and makes forms of those that match best.
     *
     * @param candidates at least as many as the forms need; the more there are, the closer the forms come
     * @param forms how many forms, at least 1
     * @param length customers of a form, at least 1
     * @throws IllegalArgumentException if there are fewer candidates than needed
     */
    public static List<Form> of(List<Setting> candidates, int forms, int length, Customers customers) {
        requireEnough(candidates.size(), forms, length);
        var agents = ScriptedAgent.population(AGENTS);
        return ofMeasured(
                candidates.parallelStream()
                        .map(setting -> Station.measured(setting, customers, agents))
                        .toList(),
                forms,
                length);
    }

    /** As {@link #of}, of customers already measured. */
    public static List<Form> ofMeasured(List<Station> candidates, int forms, int length) {
        requireEnough(candidates.size(), forms, length);
        var sorted = candidates.stream()
                .sorted(Comparator.comparingDouble(Station::ease))
                .toList();
        var shared = deal(MatchedSets.of(sorted, length, forms), forms);
        even(shared);
        return shared.stream().map(Form::new).toList();
    }

    private static void requireEnough(int candidates, int forms, int length) {
        if (forms < 1 || length < 1 || candidates < forms * length) {
            throw new IllegalArgumentException("%d candidates for %d forms of %d".formatted(candidates, forms, length));
        }
    }

    /** First to last and back again, so that no form gets the hardest of every set. */
    private static List<List<Station>> deal(List<List<Station>> sets, int forms) {
        var shared = new ArrayList<List<Station>>();
        for (var form = 0; form < forms; form++) {
            shared.add(new ArrayList<>());
        }
        for (var round = 0; round < sets.size(); round++) {
            for (var place = 0; place < forms; place++) {
                shared.get(round % 2 == 0 ? place : forms - 1 - place)
                        .add(sets.get(round).get(place));
            }
        }
        return shared;
    }

    /** Swaps one station between the hardest and the easiest form as long as that brings them closer. */
    private static void even(List<List<Station>> forms) {
        for (var swap = 0; swap < MOST_SWAPS; swap++) {
            var order = forms.stream()
                    .sorted(Comparator.comparingDouble(Forms::sum))
                    .toList();
            if (!swapOnce(order.getFirst(), order.getLast())) {
                return;
            }
        }
    }

    private static boolean swapOnce(List<Station> hard, List<Station> easy) {
        var gap = sum(easy) - sum(hard);
        var best = gap;
        var from = -1;
        var to = -1;
        for (var i = 0; i < hard.size(); i++) {
            for (var k = 0; k < easy.size(); k++) {
                var moved = Math.abs(gap - 2 * (easy.get(k).ease() - hard.get(i).ease()));
                if (moved < best - 1e-9) {
                    best = moved;
                    from = i;
                    to = k;
                }
            }
        }
        if (from < 0) {
            return false;
        }
        var given = hard.get(from);
        hard.set(from, easy.get(to));
        easy.set(to, given);
        return true;
    }

    private static double sum(List<Station> stations) {
        return stations.stream().mapToDouble(Station::ease).sum();
    }
}

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
     * Shares settings out to forms of the same length and of mean ease as close as swapping gets it. What is left over
     * when all forms have the same length is left out.
     *
     * @throws IllegalArgumentException if there are fewer settings than forms
     */
    public static List<Form> of(List<Setting> settings, int forms, Customers customers) {
        if (forms < 1 || settings.size() < forms) {
            throw new IllegalArgumentException("%d settings for %d forms".formatted(settings.size(), forms));
        }
        var agents = ScriptedAgent.population(AGENTS);
        var stations = settings.stream()
                .map(setting -> Station.measured(setting, customers, agents))
                .sorted(Comparator.comparingDouble(Station::ease))
                .toList();
        var shared = snake(stations, forms);
        even(shared);
        return shared.stream().map(Form::new).toList();
    }

    /** First to last and back again, so that every form gets hard and easy ones. */
    private static List<List<Station>> snake(List<Station> stations, int forms) {
        var shared = new ArrayList<List<Station>>();
        for (var i = 0; i < forms; i++) {
            shared.add(new ArrayList<>());
        }
        var whole = stations.size() - stations.size() % forms;
        for (var i = 0; i < whole; i++) {
            var round = i / forms;
            var place = i % forms;
            shared.get(round % 2 == 0 ? place : forms - 1 - place).add(stations.get(i));
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

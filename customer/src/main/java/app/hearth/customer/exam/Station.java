package app.hearth.customer.exam;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import java.util.List;

/**
 * One customer of an exam, with the mean satisfaction agents of all abilities reach with them: the lower, the harder.
 */
public record Station(Setting setting, double ease) {

    static Station measured(Setting setting, Customers customers, List<ScriptedAgent> agents) {
        var ease = agents.stream()
                .mapToDouble(agent -> agent.satisfaction(customers, setting))
                .average()
                .orElseThrow();
        return new Station(setting, ease);
    }
}

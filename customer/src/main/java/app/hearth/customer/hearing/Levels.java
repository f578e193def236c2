package app.hearth.customer.hearing;

import app.hearth.customer.scenario.Scenario;
import java.util.Map;

/** From the parts of a solution to the level it reaches. */
final class Levels {

    private static final double ROUNDING = 1e-9;

    private Levels() {}

    static double of(Scenario scenario, Map<String, Double> shares) {
        var level = 0.0;
        for (var solution : scenario.solutions()) {
            level += solution.worth() * shares.getOrDefault(solution.id(), 0.0);
        }
        return level > 1 - ROUNDING ? 1 : level;
    }
}

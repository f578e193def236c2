package app.hearth.practice;

import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario's own tests still lack before it can be published.
 *
 * @param agent the scripted agent it is about
 */
record ScriptDemand(Language language, String agent, What what) {

    static final String EXCELLENT = "excellent";
    static final String POOR = "poor";

    private static final String ACCEPTED = "accepted";

    /** What is lacking. */
    enum What {
        /** There is no such agent. */
        MISSING,
        /** The customer must be won by whoever does it well. */
        MUST_BE_ACCEPTED,
        /** The customer must not be won by whoever does it badly. */
        MUST_NOT_BE_ACCEPTED
    }

    /** In every language an excellent agent who is accepted and a poor one who is not. */
    static List<ScriptDemand> of(Scenario scenario) {
        var demands = new ArrayList<ScriptDemand>();
        scenario.texts().forEach((language, text) -> {
            demand(demands, language, EXCELLENT, text.tests());
            demand(demands, language, POOR, text.tests());
        });
        return demands;
    }

    private static void demand(List<ScriptDemand> demands, Language language, String agent, List<Script> scripts) {
        var own = scripts.stream().filter(script -> script.name().equals(agent)).toList();
        if (own.isEmpty()) {
            demands.add(new ScriptDemand(language, agent, What.MISSING));
        } else if (agent.equals(EXCELLENT)
                && own.stream().anyMatch(script -> !script.ends().equals(List.of(ACCEPTED)))) {
            demands.add(new ScriptDemand(language, agent, What.MUST_BE_ACCEPTED));
        } else if (agent.equals(POOR)
                && own.stream().anyMatch(script -> script.ends().contains(ACCEPTED))) {
            demands.add(new ScriptDemand(language, agent, What.MUST_NOT_BE_ACCEPTED));
        }
    }
}

package app.hearth.practice;

import app.hearth.customer.Customers;
import app.hearth.customer.ScenarioCheck;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Scenario;
import app.hearth.practice.ScriptOutcome.Otherwise;
import java.util.ArrayList;
import java.util.List;

/** Has the scripted agents of a scenario play with every persona that fits. */
final class ScenarioProof {

    private static final int SEEDS = 3;

    private final ScenarioCheck check;

    ScenarioProof(Customers customers) {
        this.check = new ScenarioCheck(customers);
    }

    List<ScriptOutcome> outcomes(Scenario scenario) {
        var personas = Catalogue.fitting(scenario);
        var otherwise = new ArrayList<Otherwise>();
        personas.forEach(persona -> check.differences(scenario, persona)
                .forEach(difference -> otherwise.add(new Otherwise(persona.id(), difference))));
        var outcomes = new ArrayList<ScriptOutcome>();
        scenario.texts()
                .forEach((language, text) -> text.tests()
                        .forEach(script -> outcomes.add(new ScriptOutcome(
                                language,
                                script,
                                SEEDS * personas.size(),
                                otherwise.stream()
                                        .filter(it -> it.difference().language() == language
                                                && it.difference().agent().equals(script.name()))
                                        .toList()))));
        return outcomes;
    }
}

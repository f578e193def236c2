package app.hearth.customer.drafting;

import app.hearth.customer.Customers;
import app.hearth.customer.ScenarioCheck;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.ScenarioDocument;
import java.util.List;

/** Has the scripted agents of a draft play with everybody who fits, and counts who ends otherwise than declared. */
final class DraftProof {

    private final ScenarioCheck check;

    DraftProof(Customers customers) {
        this.check = new ScenarioCheck(customers);
    }

    /** What came out otherwise; empty where the draft proves itself. */
    List<ScenarioCheck.Difference> differences(String document) {
        Scenario scenario = ScenarioDocument.read(document);
        return Catalogue.fitting(scenario).stream()
                .flatMap(persona -> check.differences(scenario, persona).stream())
                .toList();
    }
}

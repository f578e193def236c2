package app.hearth.customer;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedScenariosTest {

    private final ScenarioCheck check = new ScenarioCheck(Customers.standard());

    @Test
    void everyScriptedAgentEndsAsDeclaredWithEveryPersona() {
        for (var scenario : Catalogue.scenarios()) {
            for (var persona : Catalogue.personas()) {
                assertThat(check.differences(scenario, persona))
                        .as("%s with %s", scenario.id(), persona.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyScenarioSpeaksBothLanguagesAndProvesItselfInBoth() {
        assertThat(Catalogue.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.texts()).containsOnlyKeys(Language.values()))
                .allSatisfy(scenario -> scenario.texts()
                        .forEach((language, text) -> assertThat(text.tests()).hasSizeGreaterThanOrEqualTo(2)));
    }

    @Test
    void namesNoScenarioTwice() {
        var ids = Catalogue.scenarios().stream().map(Scenario::id).collect(Collectors.toList());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void namesOnlyPersonasThatThereAre() {
        assertThat(Catalogue.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.personas())
                        .allSatisfy(id -> assertThat(Catalogue.persona(id)).isPresent()));
    }
}

package app.hearth.customer;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.customer.hearing.Hearing;
import app.hearth.customer.hearing.Memory;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Fact;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.Tone;
import app.hearth.reading.Readers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedScenariosTest {

    private final ScenarioCheck check = new ScenarioCheck(Customers.standard());

    @Test
    void everyScriptedAgentEndsAsDeclaredWithEveryPersonaThatFits() {
        for (var scenario : Catalogue.scenarios()) {
            for (var persona : Catalogue.fitting(scenario)) {
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

    /** By itself, in the words of its author, when all facts are out. */
    @Test
    void hearsEveryPartOfASolutionAsTheScenarioPutsIt() {
        var hearing = new Hearing(Readers.standard());
        for (var scenario : Catalogue.scenarios()) {
            var facts = scenario.facts().stream().map(Fact::id).collect(Collectors.toSet());
            scenario.texts()
                    .forEach((language, text) -> text.solutions().forEach((part, solution) -> {
                        var memory = new Memory(scenario, language);
                        memory.customerSays(text.opening().getFirst(), facts);
                        assertThat(hearing.hear(solution.say(), memory).delivered())
                                .as("%s in %s: %s", scenario.id(), language.wire(), solution.say())
                                .containsEntry(part, 1.0);
                    }));
        }
    }

    @Test
    void coversEightIndustriesAndEveryTone() {
        var scenarios = Catalogue.scenarios();
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(40);
        assertThat(scenarios.stream().map(Scenario::industry).distinct().count())
                .isGreaterThanOrEqualTo(8);
        assertThat(scenarios.stream().map(Scenario::tone).distinct()).containsExactlyInAnyOrder(Tone.values());
        assertThat(scenarios.stream().map(Scenario::difficulty).distinct()).containsExactlyInAnyOrder(1, 2, 3);
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

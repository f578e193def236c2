package app.hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Scenario;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class ScenarioShelfTest {

    @Autowired
    private ScenarioShelf shelf;

    private final Caller caller = new Caller(new UUID(0, 1), "Lin", new UUID(0, 2), Set.of(Role.AGENT), Scope.NOTHING);

    @Test
    void everythingThatShipsIsOnTheShelfAndFoundByItsVersion() {
        var shelved = shelf.of(caller);

        assertThat(shelved)
                .extracting(ShelvedScenario::id)
                .containsAll(Catalogue.scenarios().stream().map(Scenario::id).toList());
        assertThat(shelved)
                .allSatisfy(it -> assertThat(shelf.find(it.id(), it.version()))
                        .hasValueSatisfying(
                                scenario -> assertThat(scenario.id()).isEqualTo(it.id())));
        assertThat(shelf.find(shelved.getLast().id(), 999)).isEmpty();
    }

    @Test
    void everyScenarioTeachesSomethingAndEveryTopicIsTaughtByEnoughOfThem() {
        var shelved = Catalogue.scenarios().stream().map(ShelvedScenario::of).toList();

        assertThat(shelved).allSatisfy(it -> assertThat(it.topics()).as(it.id()).isNotEmpty());
        assertThat(Arrays.asList(TrainingTopic.values()))
                .allSatisfy(topic -> assertThat(
                                shelved.stream().filter(it -> it.topics().contains(topic)))
                        .as(topic.wire())
                        .hasSizeBetween(5, 25));
    }
}

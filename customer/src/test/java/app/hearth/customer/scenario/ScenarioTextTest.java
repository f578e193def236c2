package app.hearth.customer.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScenarioTextTest {

    @Test
    void changesTheIdAndTheVersionAndNothingElse() {
        assertThat(Catalogue.documents()).allSatisfy(document -> {
            var changed = ScenarioText.withVersion(ScenarioText.withId(document, "own-1"), 7);
            var scenario = ScenarioDocument.read(changed);

            assertThat(scenario.id()).isEqualTo("own-1");
            assertThat(scenario.version()).isEqualTo(7);
            assertThat(changed.lines().skip(2))
                    .containsExactlyElementsOf(document.lines().skip(2).toList());
        });
    }

    @Test
    void saysTheIdFirstWhereADocumentSaysNone() {
        assertThat(ScenarioText.withId("title: $1", "own-1")).isEqualTo("scenario: own-1\ntitle: $1");
    }
}

package app.hearth.customer.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.hearth.document.DocumentFault;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioDocumentTest {

    private static final String GOOD = Catalogue.documents().stream()
            .filter(document -> document.startsWith("scenario: telecom-small-charge"))
            .findFirst()
            .orElseThrow();

    @Test
    void readsWhatIsWritten() {
        var scenario = ScenarioDocument.read(GOOD);
        assertThat(scenario.id()).isEqualTo("telecom-small-charge");
        assertThat(scenario.facts()).extracting(Fact::told).contains(Fact.Told.OPENING, Fact.Told.ASKED);
        assertThat(scenario.text(Language.ZH).fact("months").say()).hasSize(2);
        assertThat(scenario.solutions().getFirst().after()).containsExactly("months");
    }

    @Test
    void tellsEveryFaultWithItsLine() {
        var document = GOOD.replace("difficulty: 1", "difficulty: 7")
                .replace("need: charges", "need: nonsense")
                .replace("{id: refund, worth: 0.55, after: [months]}", "{id: refund, worth: 0.55, after: [nothing]}")
                .replace("  matter: 每个月多扣的三块钱\n", "  mater: 每个月多扣的三块钱\n");
        var refused = catchThrowableOfType(FaultyScenario.class, () -> ScenarioDocument.read(document));
        var told = refused.faults().stream().map(DocumentFault::toString).collect(Collectors.joining("\n"));
        assertThat(told)
                .contains("Line 4: Here a number from 1.0 to 3.0")
                .contains("Line 5: 'nonsense' is none of")
                .contains("'after: nothing' names no fact")
                .contains("'matter' is missing")
                .contains("'mater' has no meaning here");
    }

    @Test
    void tellsThemInChineseToo() {
        var document = GOOD.replace("told: opening", "told: story").replace("ends: accepted", "ends: won");
        var refused = catchThrowableOfType(FaultyScenario.class, () -> ScenarioDocument.read(document));
        assertThat(refused.faults())
                .extracting(fault -> fault.reason().zh())
                .contains("至少要有一条案情一开口就说（told: opening）。", "“won”不是结局，可选：accepted, escalated, hung-up, open。");
    }

    @Test
    void tellsWhichFactHasNoWordsInALanguage() {
        var document = GOOD.replace("    mother:\n      say:\n        - 其实", "    father:\n      say:\n        - 其实");
        assertThatThrownBy(() -> ScenarioDocument.read(document))
                .hasMessageContaining("The fact 'mother' has no words here")
                .hasMessageContaining("'father' has no meaning here");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> ScenarioDocument.read("scenario: [")).hasMessageContaining("This is not YAML");
        assertThatThrownBy(() -> ScenarioDocument.read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> ScenarioDocument.read("a: &x [1]\nb: *x")).hasMessageContaining("Anchors");
    }

    @Test
    void makesNoObjectADocumentNames() {
        assertThatThrownBy(() -> ScenarioDocument.read("!!javax.script.ScriptEngineManager [\"http://x\"]"))
                .isInstanceOf(FaultyScenario.class);
    }

    @Test
    void oneLanguageIsEnough() {
        var english = GOOD.substring(0, GOOD.indexOf("\nzh:")) + GOOD.substring(GOOD.indexOf("\nen:"));
        assertThat(ScenarioDocument.read(english).speaks(Language.ZH)).isFalse();
    }
}

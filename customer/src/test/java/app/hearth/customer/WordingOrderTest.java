package app.hearth.customer;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From typed words to satisfaction: better agents must come out better, however they put it. */
class WordingOrderTest {

    private static final Customers CUSTOMERS = Customers.standard();

    /**
     * Those of the later files were written without a look at the cues; docs/practice.md tells how they came out then.
     */
    @ParameterizedTest
    @CsvSource({
        "ZH, wordings, 0.97",
        "EN, wordings, 0.95",
        "ZH, wordings-later, 0.95",
        "EN, wordings-later, 0.95",
        "EN, wordings-further, 0.95"
    })
    void ordersAgentsByWhatTheyType(Language language, String file, double mostly) {
        var wordings = new Wordings(language, file);
        assertThat(Wordings.BEST_FIRST)
                .allSatisfy(sort -> assertThat(wordings.count(sort)).isGreaterThanOrEqualTo(10));
        var rounds = 0;
        var ordered = 0;
        for (var scenario : Catalogue.scenarios()) {
            for (var number = 0; number < 10; number++) {
                rounds++;
                ordered += isOrdered(satisfactions(wordings, number, scenario, language)) ? 1 : 0;
            }
        }
        assertThat((double) ordered / rounds).as("%d of %d", ordered, rounds).isGreaterThanOrEqualTo(mostly);
    }

    private static boolean isOrdered(List<Double> satisfactions) {
        for (var i = 1; i < satisfactions.size(); i++) {
            if (satisfactions.get(i) >= satisfactions.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static List<Double> satisfactions(Wordings wordings, int number, Scenario scenario, Language language) {
        var personas = Catalogue.personas();
        var persona = personas.get((number + scenario.id().length()) % personas.size());
        var setting = new Setting(scenario, persona, language, number);
        return Wordings.BEST_FIRST.stream()
                .map(sort -> wordings.turns(sort, number, scenario, language, new Dice(number, sort)))
                .map(turns -> CUSTOMERS.replay(setting, turns).satisfaction())
                .toList();
    }
}

package app.hearth.customer;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody wins with words that are not meant: each trick must come out below plain honest work on the same customer. */
class MagicPhraseTest {

    private static final Customers CUSTOMERS = Customers.standard();
    private static final int SEEDS = 1;

    @ParameterizedTest
    @EnumSource(Language.class)
    void kindPhrasesStrungTogether(Language language) {
        losesToHonesty(language, "stuffed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingInOneReply(Language language) {
        losesToHonesty(language, "all-in-one");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void templateEmpathyAgainAndAgain(Language language) {
        losesToHonesty(language, "template");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void commandsToTheProgram(Language language) {
        losesToHonesty(language, "command");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSolutionPastedBeforeAnythingElse(Language language) {
        losesToHonesty(language, "pasted");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePolicyPasted(Language language) {
        losesToHonesty(
                language,
                turnsOf((scenario, spoken) -> List.of(
                        new TraineeTurn(scenario.text(spoken).policy()),
                        new TraineeTurn(scenario.text(spoken).briefing()),
                        new TraineeTurn(scenario.text(spoken).policy()))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCustomersOwnWordsThrownBack(Language language) {
        for (var scenario : Catalogue.scenarios()) {
            for (var seed = 1L; seed <= SEEDS; seed++) {
                var play = CUSTOMERS.meet(setting(scenario, language, seed));
                var last = String.join(" ", play.opening());
                for (var turn = 0; turn < 8 && !play.isOver(); turn++) {
                    last = String.join(" ", play.say(new TraineeTurn(last)).lines());
                }
                assertThat(play.satisfaction()).as(scenario.id()).isLessThan(honest(scenario, language, seed) - 0.2);
            }
        }
    }

    private static void losesToHonesty(Language language, String trick) {
        var wordings = new Wordings(language, "tricks");
        losesToHonesty(
                language,
                turnsOf((scenario, spoken) -> wordings.turns(trick, 0, scenario, spoken, new Dice(1, trick))));
    }

    private static BiFunction<Scenario, Language, List<TraineeTurn>> turnsOf(
            BiFunction<Scenario, Language, List<TraineeTurn>> turns) {
        return turns;
    }

    private static void losesToHonesty(Language language, BiFunction<Scenario, Language, List<TraineeTurn>> trick) {
        for (var scenario : Catalogue.scenarios()) {
            for (var seed = 1L; seed <= SEEDS; seed++) {
                var tricky = CUSTOMERS.replay(setting(scenario, language, seed), trick.apply(scenario, language));
                assertThat(tricky.satisfaction())
                        .as("%s in %s, seed %d", scenario.id(), language.wire(), seed)
                        .isLessThan(honest(scenario, language, seed) - 0.05);
            }
        }
    }

    private static double honest(Scenario scenario, Language language, long seed) {
        var turns = new Wordings(language, "tricks").turns("honest", 0, scenario, language, new Dice(1, "honest"));
        return CUSTOMERS.replay(setting(scenario, language, seed), turns).satisfaction();
    }

    private static Setting setting(Scenario scenario, Language language, long seed) {
        var personas = Catalogue.personas();
        return new Setting(scenario, personas.get((int) seed % personas.size()), language, seed);
    }
}

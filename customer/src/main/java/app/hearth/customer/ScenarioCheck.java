package app.hearth.customer;

import app.hearth.customer.mind.Ending;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Persona;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.Script;
import java.util.ArrayList;
import java.util.List;

/** Plays the scripted agents of a scenario and tells where they do not end as declared. */
public final class ScenarioCheck {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    private final Customers customers;

    public ScenarioCheck(Customers customers) {
        this.customers = customers;
    }

    /**
     * What came out otherwise.
     *
     * @param ended accepted, escalated, hung-up or open
     */
    public record Difference(Language language, String agent, long seed, String ended, double satisfaction) {

        @Override
        public String toString() {
            return "%s agent, %s, seed %d: ended %s with %.2f"
                    .formatted(agent, language.wire(), seed, ended, satisfaction);
        }
    }

    /** Empty where every script ends as declared with each of three seeds. */
    public List<Difference> differences(Scenario scenario, Persona persona) {
        var differences = new ArrayList<Difference>();
        scenario.texts()
                .forEach((language, text) -> text.tests()
                        .forEach(script -> SEEDS.forEach(seed -> {
                            var play = customers.replay(new Setting(scenario, persona, language, seed), turns(script));
                            var ended = ended(play);
                            var satisfaction = play.satisfaction();
                            if (!script.ends().contains(ended)
                                    || satisfaction < script.atLeast()
                                    || satisfaction > script.atMost()) {
                                differences.add(new Difference(language, script.name(), seed, ended, satisfaction));
                            }
                        })));
        return differences;
    }

    static List<TraineeTurn> turns(Script script) {
        return script.lines().stream().map(TraineeTurn::new).toList();
    }

    static String ended(RolePlay play) {
        Ending ending = play.feelings().ending();
        return ending == null ? Script.OPEN : ending.wire();
    }
}

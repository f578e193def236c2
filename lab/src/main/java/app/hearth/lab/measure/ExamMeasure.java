package app.hearth.lab.measure;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import app.hearth.customer.exam.Forms;
import app.hearth.customer.exam.Reliability;
import app.hearth.customer.exam.ScriptedAgent;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.List;

/** Prints how reliable an exam of simulated customers is with agents of all abilities, and how even its forms are. */
public final class ExamMeasure {

    private static final int AGENTS = 60;
    private static final double WANTED = 0.8;

    private ExamMeasure() {}

    public static void main(String... arguments) {
        var customers = Customers.standard();
        for (var language : Language.values()) {
            var settings = settings(language);
            var scores = ScriptedAgent.population(AGENTS).stream()
                    .map(agent -> settings.stream()
                            .map(setting -> agent.satisfaction(customers, setting))
                            .toList())
                    .toList();
            var reliability = Reliability.of(scores);
            System.out.printf(
                    "%s: R of one %.2f, of six %.2f, of ten %.2f; needed for %.1f: %s%n",
                    language.wire(),
                    reliability.of(1),
                    reliability.of(6),
                    reliability.of(10),
                    WANTED,
                    reliability.needed(WANTED));
            for (var form : Forms.of(settings, 4, customers)) {
                System.out.printf("  form of %d, ease %.4f%n", form.stations().size(), form.ease());
            }
        }
    }

    private static List<Setting> settings(Language language) {
        var settings = new ArrayList<Setting>();
        var personas = Catalogue.personas();
        for (var scenario : Catalogue.scenarios()) {
            settings.add(new Setting(scenario, personas.get(settings.size() % personas.size()), language, 7));
        }
        return settings;
    }
}

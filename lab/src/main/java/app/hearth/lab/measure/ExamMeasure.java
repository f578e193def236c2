package app.hearth.lab.measure;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import app.hearth.customer.exam.Forms;
import app.hearth.customer.exam.Reliability;
import app.hearth.customer.exam.ScriptedAgent;
import app.hearth.customer.exam.Station;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Prints how reliable an exam of simulated customers is with agents of all abilities, and how even its forms are. */
public final class ExamMeasure {

    private static final int AGENTS = 60;
    private static final double WANTED = 0.8;
    private static final int DRAWS = 1000;
    private static final List<Integer> LENGTHS = List.of(2, 5, 10);

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
            for (var form : Forms.of(settings, 4, settings.size() / 4, customers)) {
                System.out.printf("  form of %d, ease %.4f%n", form.stations().size(), form.ease());
            }
            drawn(customers, settings);
        }
    }

    /** How far apart two forms are whose candidates are drawn by lot, with and without more of them than needed. */
    private static void drawn(Customers customers, List<Setting> settings) {
        var stations =
                Forms.of(settings, 1, settings.size(), customers).getFirst().stations();
        for (var length : LENGTHS) {
            for (var candidates : List.of(2 * length, Math.max(8, 3 * length))) {
                var gaps = gaps(stations, length, candidates);
                System.out.printf(
                        "  two forms of %d out of %d drawn, %d times: ease apart by %.4f in the middle, %.4f in 95 %%, at most %.4f%n",
                        length, candidates, DRAWS, gaps[DRAWS / 2], gaps[DRAWS * 95 / 100], gaps[DRAWS - 1]);
            }
        }
    }

    private static double[] gaps(List<Station> stations, int length, int candidates) {
        var random = new Random(candidates);
        return IntStream.range(0, DRAWS)
                .mapToDouble(draw -> {
                    var lot = new ArrayList<>(stations);
                    Collections.shuffle(lot, random);
                    var forms = Forms.ofMeasured(lot.subList(0, candidates), 2, length);
                    return Math.abs(forms.getFirst().ease() - forms.getLast().ease());
                })
                .sorted()
                .toArray();
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

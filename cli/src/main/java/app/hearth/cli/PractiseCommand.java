package app.hearth.cli;

import app.hearth.customer.Customers;
import app.hearth.customer.RolePlay;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.FaultyScenario;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Persona;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.ScenarioDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A conversation with a simulated customer in the terminal. */
@Command(
        name = "practise",
        description =
                "Talks to a simulated customer. /hint tells what would help most, /mood how it stands, /end stops.",
        mixinStandardHelpOptions = true)
final class PractiseCommand implements Callable<Integer> {

    @Option(names = "--list", description = "List the scenarios and personas.")
    private boolean list;

    @Option(
            names = "--scenario",
            paramLabel = "ID|FILE",
            description = "A shipped scenario, or a document of one's own.")
    private String scenario = "telecom-small-charge";

    @Option(names = "--persona", paramLabel = "ID", description = "Who calls; without it, the seed chooses.")
    private @Nullable String persona;

    @Option(names = "--language", paramLabel = "zh|en", description = "Default: ${DEFAULT-VALUE}.")
    private String language = "zh";

    @Option(names = "--seed", description = "The same seed is the same customer (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--mood", description = "Show the customer's mood after each answer.")
    private boolean mood;

    @Spec
    private @Nullable CommandSpec spec;

    private final BufferedReader in;

    PractiseCommand() {
        this(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    PractiseCommand(BufferedReader in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        var spoken = language();
        if (list) {
            list(spoken);
            return 0;
        }
        var chosen = scenario();
        var setting = new Setting(chosen, persona(chosen), spoken, seed);
        var talk = new Talk(setting, out(), mood);
        var play = Customers.standard().meet(setting);
        talk.introduce(play);
        talk(play, talk);
        talk.debrief(play);
        return 0;
    }

    private void talk(RolePlay play, Talk talk) throws IOException {
        while (!play.isOver()) {
            talk.prompt();
            var asked = System.nanoTime();
            var line = in.readLine();
            if (line == null || "/end".equals(line.strip())) {
                return;
            }
            switch (line.strip()) {
                case "" -> {}
                case "/hint" -> talk.hint(play);
                case "/mood" -> talk.mood(play);
                default -> {
                    var seconds = (System.nanoTime() - asked) / 1e9;
                    talk.answer(play.say(new TraineeTurn(line, seconds)));
                }
            }
        }
    }

    private void list(Language spoken) {
        for (var one : Catalogue.scenarios()) {
            out().printf(
                            "%-28s %d  %-11s %s%n",
                            one.id(),
                            one.difficulty(),
                            one.tone().wire(),
                            one.text(spoken).title());
        }
        out().println();
        for (var one : Catalogue.personas()) {
            out().printf("%-28s %s%n", one.id(), one.voice(spoken).name());
        }
    }

    private Language language() {
        return switch (language) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw wrong("There is zh and en, and no '%s'.".formatted(language));
        };
    }

    private Scenario scenario() throws IOException {
        var shipped = Catalogue.scenario(scenario);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        var file = Path.of(scenario);
        if (!Files.exists(file)) {
            throw wrong("No scenario and no file '%s'; --list tells which there are.".formatted(scenario));
        }
        try {
            return ScenarioDocument.read(Files.readString(file));
        } catch (FaultyScenario faulty) {
            throw wrong(faulty.faults().stream()
                    .map(fault -> "%s:%d: %s"
                            .formatted(file, fault.line(), fault.reason().en()))
                    .collect(Collectors.joining("\n")));
        }
    }

    private Persona persona(Scenario chosen) {
        var personas = Catalogue.fitting(chosen);
        if (persona == null) {
            return personas.get((int) Math.floorMod(seed, (long) personas.size()));
        }
        return Catalogue.persona(persona).orElseThrow(() -> wrong("No persona '%s'.".formatted(persona)));
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), reason);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}

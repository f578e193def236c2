package app.hearth.cli;

import app.hearth.lab.demo.DemoCentre;
import app.hearth.lab.demo.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the files of a demo centre: its roster and its conversations. */
@Command(
        name = "demo",
        description = "Makes up a customer-service centre: roster.csv and conversations.jsonl.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Clock clock;

    @Option(names = "--agents", defaultValue = "24", description = "People on the roster (default: ${DEFAULT-VALUE}).")
    private int agents;

    @Option(names = "--days", defaultValue = "30", description = "Days told of (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "The same seed makes the same centre (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--end", description = "The last day, such as 2026-11-22; without it, today up to now.")
    private @Nullable LocalDate end;

    @Option(names = "--out", required = true, description = "The folder to write to; made where it is not there.")
    private Path out = Path.of("");

    @Option(
            names = "--conversations",
            description = "How many conversations; without it, as many as these people would have.")
    private @Nullable Long conversations;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Write to this file what was meant by each conversation, for checking readers.")
    private @Nullable Path truth;

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand() {
        this(Clock.systemUTC());
    }

    DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var settings = settings();
        var centre = DemoCentre.of(settings);
        centre.writeTo(out);
        if (truth != null) {
            try (var to = new BufferedOutputStream(Files.newOutputStream(truth))) {
                centre.writeTruth(to);
            }
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf("%d conversations of %d agents are in %s.%n", settings.conversations(), agents, out);
        return 0;
    }

    private Settings settings() {
        var settings = end == null
                ? Settings.until(agents, days, seed, clock.instant())
                : Settings.of(agents, days, seed, end);
        return conversations == null ? settings : settings.withConversations(conversations);
    }
}

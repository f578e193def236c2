package app.hearth.cli;

import app.hearth.lab.bench.CrashRun;
import app.hearth.lab.bench.CustomerBench;
import app.hearth.lab.bench.IntakeBench;
import app.hearth.lab.bench.SimilarBench;
import app.hearth.lab.bench.StartBench;
import app.hearth.lab.bench.StoreBench;
import app.hearth.lab.bench.StoreFill;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a Hearth from outside, on the demo centre's data, and prints the figures. */
@Command(name = "bench", description = "Measures how fast and how large Hearth is.", mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {

    private static final String SERVER_JAR = "--jar";

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    BenchCommand() {
        this(Clock.systemUTC());
    }

    BenchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Which bench: intake, fill, store, similar, start, crash, customer or embedding?");
    }

    @Command(
            name = "start",
            description = "From the server's process to its first page, the database included.",
            mixinStandardHelpOptions = true)
    int start(
            @Option(names = SERVER_JAR, required = true, description = "The packaged server.") Path jar,
            @Option(
                            names = "--times",
                            defaultValue = "3",
                            description = "Starts on the same home; the first makes the database.")
                    int times)
            throws IOException, InterruptedException {
        var home = Files.createTempDirectory("hearth-bench-start-");
        for (var time = 1; time <= times; time++) {
            out().printf("start %d: %.2f s to the first page%n", time, seconds(StartBench.run(jar, home)));
        }
        out().printf("The home is left at %s.%n", home);
        return 0;
    }

    @Command(
            name = "intake",
            description = "From the first byte of a file to all its conversations searchable, on a server of its own.",
            mixinStandardHelpOptions = true)
    int intake(
            @Option(names = SERVER_JAR, description = "The packaged server, started on an empty home.") @Nullable
                    Path jar,
            @Option(names = "--url", description = "A Hearth that runs already, instead of --jar.") @Nullable URI url,
            @Option(names = "--login", defaultValue = "") String login,
            @Option(names = "--password", defaultValue = "${env:HEARTH_BENCH_PASSWORD}") @Nullable String password,
            @Option(names = "--conversations", defaultValue = "50000") long conversations)
            throws IOException, InterruptedException {
        if ((jar == null) == (url == null)) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Give --jar or --url.");
        }
        var folder = Files.createTempDirectory("hearth-bench-intake-");
        var file =
                IntakeBench.prepare(folder, conversations, LocalDate.now(clock).minusDays(1));
        var result = jar != null
                ? IntakeBench.run(jar, folder.resolve("home"), file)
                : IntakeBench.run(Objects.requireNonNull(url), login, Objects.requireNonNullElse(password, ""), file);
        out().printf(
                        "%d conversations (%d MB) received in %.1f s, done in %.1f s: %.0f conversations/s%n",
                        result.conversations(),
                        result.bytes() >> 20,
                        seconds(result.received()),
                        seconds(result.took()),
                        result.perSecond());
        out().printf("%s%nFile and home are left at %s.%n", result.memory(), folder);
        return 0;
    }

    @Command(
            name = "fill",
            description = "Copies the conversations of a Hearth that runs until there are as many as wanted.",
            mixinStandardHelpOptions = true)
    int fill(
            @Option(names = "--home", required = true, description = "The home folder of that Hearth.") Path home,
            @Option(names = "--conversations", defaultValue = "3000000") long conversations)
            throws IOException, SQLException {
        var now = StoreFill.run(home, conversations, progress -> {
            out().println(progress);
            out().flush();
        });
        out().printf("%d conversations%n", now);
        return 0;
    }

    @Command(
            name = "store",
            description = "Lists, searches and pages under many users at once, on a Hearth that runs and is full.",
            mixinStandardHelpOptions = true)
    int store(
            @Option(names = "--url", defaultValue = "http://127.0.0.1:8080") URI url,
            @Option(names = "--login", required = true) String login,
            @Option(names = "--password", required = true, defaultValue = "${env:HEARTH_BENCH_PASSWORD}")
                    String password,
            @Option(names = "--users", defaultValue = "50") int users,
            @Option(names = "--seconds", defaultValue = "60") int seconds,
            @Option(names = "--pid", description = "The server's process, to tell its memory with all it started.")
                    @Nullable
                    Long pid)
            throws IOException, InterruptedException {
        var load = new StoreBench.Load(users, Duration.ofSeconds(seconds), Duration.ofSeconds(1));
        var result = StoreBench.run(url, login, password, load);
        result.latencies()
                .forEach((act, latency) -> out().printf(
                                "%-6s %6d answers  p50 %.1f ms  p95 %.1f ms  p99 %.1f ms%n",
                                act, latency.count(), latency.p50(), latency.p95(), latency.p99()));
        out().printf("failures %d%n", result.failures());
        if (pid != null) {
            out().printf("%s%n", StoreBench.memory(pid));
        }
        return result.failures() == 0 ? 0 : 1;
    }

    @Command(
            name = "similar",
            description =
                    "Finds similar conversations, one question after the other, on a Hearth that runs and is full.",
            mixinStandardHelpOptions = true)
    int similar(
            @Option(names = "--url", defaultValue = "http://127.0.0.1:8080") URI url,
            @Option(names = "--login", required = true) String login,
            @Option(names = "--password", required = true, defaultValue = "${env:HEARTH_BENCH_PASSWORD}")
                    String password,
            @Option(names = "--questions", defaultValue = "50") int questions,
            @Option(names = "--days", defaultValue = "90", description = "How far back to look.") int days)
            throws IOException, InterruptedException {
        var result = SimilarBench.run(url, login, password, questions, Duration.ofDays(days));
        out().printf(
                        "%d questions, each compared with %d conversations: p50 %.0f ms, p95 %.0f ms%n",
                        result.questions(), result.looked(), result.p50(), result.p95());
        return 0;
    }

    @Command(
            name = "crash",
            description = "Kills the server again and again while a file comes in, and looks whether anything is lost.",
            mixinStandardHelpOptions = true)
    int crash(
            @Option(names = SERVER_JAR, required = true, description = "The packaged server.") Path jar,
            @Option(names = "--conversations", defaultValue = "3000") long conversations,
            @Option(names = "--kills", defaultValue = "50", description = "Every third time the database goes too.")
                    int kills,
            @Option(
                            names = "--others",
                            defaultValue = "3",
                            description = "How often to cancel, to hang up and to send twice at once.")
                    int others,
            @Option(names = "--seed", defaultValue = "1", description = "For the random moments.") long seed)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("hearth-bench-crash-");
        var file =
                IntakeBench.prepare(folder, conversations, LocalDate.now(clock).minusDays(1));
        var run = new CrashRun(jar, folder, file, seed, this::tell);
        var disturbed = run.disturb(others);
        var killed = run.kill(kills);
        tell("%d of %d equal after a mishap".formatted(disturbed.equal(), disturbed.total()));
        tell("%d of %d equal after a kill".formatted(killed.equal(), killed.total()));
        if (disturbed.isPerfect() && killed.isPerfect()) {
            run.forget();
            return 0;
        }
        tell("The homes of the others are left at %s.".formatted(folder));
        return 1;
    }

    @Command(
            name = "customer",
            description = "How long simulated customers take to answer when many people practise at once.",
            mixinStandardHelpOptions = true)
    int customer(
            @Option(names = "--conversations", defaultValue = "200", description = "At once.") int conversations,
            @Option(names = "--seconds", defaultValue = "30") int seconds,
            @Option(names = "--think", defaultValue = "2", description = "Seconds a trainee types, on average.")
                    double think)
            throws IOException, InterruptedException {
        var result =
                CustomerBench.run(conversations, Duration.ofSeconds(seconds), Duration.ofMillis((long) (think * 1000)));
        out().printf(
                        "%d answers, each rebuilt from the turns typed: p50 %.1f ms  p95 %.1f ms  p99 %.1f ms%n",
                        result.count(), result.p50(), result.p95(), result.p99());
        return 0;
    }

    private void tell(String line) {
        out().println(line);
        out().flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

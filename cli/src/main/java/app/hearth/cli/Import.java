package app.hearth.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Doing it twice is as good as once: a running Hearth recognises what it already has. */
@Command(
        name = "import",
        description = "Sends conversations (JSONL, one a line) to a running Hearth.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:everything was taken or already there",
            "1:Hearth could not be reached or refused; what was sent until then is kept",
            "2:wrong usage or an unreadable file",
            "3:done, but some lines were rejected"
        },
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

    static final int SOME_REJECTED = 3;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to send; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--url", description = "Where Hearth runs (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--token",
            description = "An API token that may write to the intake; better kept in HEARTH_TOKEN.",
            defaultValue = "${env:HEARTH_TOKEN}")
    private @Nullable String token;

    @Option(names = "--source", required = true, description = "The name of the source the conversations come from.")
    private String source = "";

    @Option(names = "--patience", hidden = true, description = "How long to wait for a Hearth that does not answer.")
    private Duration patience = Duration.ofMinutes(2);

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (token == null || token.isBlank()) {
            throw new ParameterException(
                    spec().commandLine(),
                    "A token is needed: --token or HEARTH_TOKEN. An admin makes one under Set-up.");
        }
        requireReadable();
        var total = Receipt.NOTHING;
        try (var intake = new Intake(url, token, source, patience)) {
            for (var file : files) {
                total = total.plus(send(file, intake));
            }
        }
        if (files.size() > 1) {
            spec().commandLine().getOut().println("Together: " + total.inWords());
        }
        return total.rejected().isEmpty() ? ExitCode.OK : SOME_REJECTED;
    }

    private Receipt send(String file, Intake intake) throws IOException, InterruptedException {
        var total = Receipt.NOTHING;
        try (var stream = open(file)) {
            var chunks = new Chunks(stream);
            for (var chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                var receipt = chunk.isTooLong() ? chunk.rejection() : intake.send(chunk);
                receipt.rejected()
                        .forEach(rejection ->
                                spec().commandLine().getErr().printf("%s:%s%n", file, rejection.inWords()));
                total = total.plus(receipt);
            }
        }
        spec().commandLine().getOut().println("%s: %s".formatted(file, total.inWords()));
        return total;
    }

    private void requireReadable() {
        for (var file : files) {
            if (!file.equals("-") && !(Files.isReadable(Path.of(file)) && Files.isRegularFile(Path.of(file)))) {
                throw new ParameterException(spec().commandLine(), "%s cannot be read.".formatted(file));
            }
        }
    }

    private static InputStream open(String file) throws IOException {
        return new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)), 1 << 16);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}

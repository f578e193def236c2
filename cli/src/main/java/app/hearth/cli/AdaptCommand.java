package app.hearth.cli;

import app.hearth.reading.Adapting;
import app.hearth.reading.Readers;
import app.hearth.reading.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns from a centre's own verdicts and keeps what it learned only where it is proven better. */
@Command(
        name = "adapt",
        description = "Learns from a centre's own verdicts (JSONL with labels) and writes a model for 'read --model'.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the model is better than the standard reader, and was written",
            "1:the file could not be written",
            "2:wrong usage, an unreadable file or too few labels",
            "4:the model is not proven better, and nothing was written"
        },
        mixinStandardHelpOptions = true)
final class AdaptCommand implements Callable<Integer> {

    static final int NOT_BETTER = 4;

    @Option(names = "--labels", paramLabel = "FILE", required = true, description = "Conversations with labels.")
    private Path labels = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "conversation.satisfaction or turn.satisfaction (default: ${DEFAULT-VALUE}).")
    private String target = Target.CONVERSATION_SATISFACTION.wire();

    @Option(names = "--out", paramLabel = "MODEL", required = true, description = "File to write.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            var verdicts = Verdicts.in(labels);
            var model = new Adapting(Readers.standard()).learn(Target.of(target), verdicts);
            var gain = model.gain();
            commandLine
                    .getOut()
                    .printf(
                            "%s of %d labels, cross-validated: %.3f with the standard reader, %.3f adapted;"
                                    + " gain %+.3f [%+.3f, %+.3f]%n",
                            gain.measure(),
                            gain.labels(),
                            gain.before(),
                            gain.after(),
                            gain.after() - gain.before(),
                            gain.from(),
                            gain.to());
            commandLine.getOut().flush();
            if (!gain.isProven()) {
                commandLine.getErr().println("Not proven better than the standard reader: nothing was written.");
                return NOT_BETTER;
            }
            keep(model.toBytes());
            commandLine.getOut().printf("%s: %s%n", out, model.version());
            return 0;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(commandLine, wrong.getMessage(), wrong);
        }
    }

    /** Written aside and moved, so that an earlier model is never half overwritten. */
    private void keep(byte[] model) throws IOException {
        var aside = Path.of(out + ".new");
        Files.write(aside, model);
        Files.move(aside, out, StandardCopyOption.REPLACE_EXISTING);
    }
}

package app.hearth.cli;

import app.hearth.reading.Adapting;
import app.hearth.reading.Gain;
import app.hearth.reading.Head;
import app.hearth.reading.Readers;
import app.hearth.reading.ReadingModel;
import app.hearth.reading.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns from a centre's own labels and keeps what it learned only where it is proven better. */
@Command(
        name = "adapt",
        description = "Learns from a centre's own labels (JSONL with labels) and writes a model for 'read --model'.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the model is better than the standard reader, and was written; what is not proven was left out",
            "1:the file could not be written",
            "2:wrong usage, an unreadable file or too few labels",
            "4:nothing is proven better, and nothing was written"
        },
        mixinStandardHelpOptions = true)
final class AdaptCommand implements Callable<Integer> {

    static final int NOT_BETTER = 4;

    @Option(names = "--labels", paramLabel = "FILE", required = true, description = "Conversations with labels.")
    private Path labels = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = {
                "conversation.satisfaction (the default), conversation.resolved, turn.satisfaction, turn.emotion,",
                "turn.behaviours, conversation.category:NAME or turn.category:NAME; may be given several times."
            })
    private List<String> targets = List.of(Target.CONVERSATION_SATISFACTION.wire());

    @Option(names = "--out", paramLabel = "MODEL", required = true, description = "File to write.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            var wanted = targets.stream().map(Target::of).distinct().toList();
            var adapting = new Adapting(Readers.standard(), LabelledFile.in(labels));
            var proven = new ArrayList<Head>();
            for (var target : wanted) {
                var head = adapting.learn(target);
                tell(commandLine.getOut(), head);
                if (head.isProven()) {
                    proven.add(head);
                } else {
                    commandLine.getErr().printf("%s is not proven better: left out.%n", target.wire());
                }
            }
            commandLine.getErr().flush();
            if (proven.isEmpty()) {
                commandLine.getErr().println("Nothing was written.");
                return NOT_BETTER;
            }
            var model = new ReadingModel(adapting.basedOn(), proven);
            keep(model.toBytes());
            commandLine.getOut().printf("%s: %s%n", out, model.version());
            return 0;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(commandLine, wrong.getMessage(), wrong);
        }
    }

    private static void tell(PrintWriter to, Head head) {
        var reader = head.target().kind().isOwn() ? "with the commonest" : "with the standard reader";
        for (var gain : head.gains()) {
            var before = gain.measure().equals(Gain.INFORMEDNESS) ? "by lot" : reader;
            to.printf(
                    "%s, %s of %d labels, cross-validated: %.3f %s, %.3f adapted; gain %+.3f [%+.3f, %+.3f]%n",
                    head.target().wire(),
                    gain.measure(),
                    gain.labels(),
                    gain.before(),
                    before,
                    gain.after(),
                    gain.after() - gain.before(),
                    gain.from(),
                    gain.to());
        }
        to.flush();
    }

    /** Written aside and moved, so that an earlier model is never half overwritten. */
    private void keep(byte[] model) throws IOException {
        var aside = Path.of(out + ".new");
        Files.write(aside, model);
        Files.move(aside, out, StandardCopyOption.REPLACE_EXISTING);
    }
}

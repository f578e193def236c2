package app.hearth.cli;

import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.reading.ReadingModel;
import app.hearth.transcript.JsonLines;
import app.hearth.transcript.TranscriptRules;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a file of conversations without a server: one line in, one line of signals out, in the same order. */
@Command(
        name = "read",
        description = "Reads conversations (JSONL, one a line) and writes the signals found in each.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every line was read",
            "1:the result could not be written",
            "2:wrong usage or an unreadable file",
            "3:done, but some lines were bad; each is told with its number"
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    static final int SOME_BAD = 3;

    private static final String STANDARD = "-";
    private static final int BUFFER = 1 << 16;

    @Parameters(paramLabel = "IN", description = "File to read; - is standard input.")
    private String in = STANDARD;

    @Option(names = "--out", paramLabel = "OUT", description = "File to write (default: standard output).")
    private String out = STANDARD;

    @Option(names = "--zone", description = "Where clocks are that show no offset (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(names = "--model", paramLabel = "MODEL", description = "Read with a model that 'adapt' has written.")
    private @Nullable Path model;

    @Option(names = "--need-vectors", description = "Add to each conversation the vector of its need.")
    private boolean needVectors;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var rules = new TranscriptRules(Clock.systemUTC(), zone);
        try (var lines = new JsonLines(open(), rules);
                var output = new BufferedOutputStream(create(), BUFFER)) {
            var bad = new ReadingRun(reader(), needVectors, output, commandLine.getErr()).over(lines);
            output.flush();
            return bad == 0 ? 0 : SOME_BAD;
        }
    }

    private Reader reader() {
        if (model == null) {
            return Readers.standard();
        }
        try {
            return Readers.with(ReadingModel.of(Files.readAllBytes(model)));
        } catch (IOException unreadable) {
            throw wrong("Cannot read " + model, unreadable);
        } catch (IllegalArgumentException refused) {
            throw wrong("Cannot use " + model + ": " + refused.getMessage(), refused);
        }
    }

    private InputStream open() {
        if (in.equals(STANDARD)) {
            return System.in;
        }
        try {
            return Files.newInputStream(Path.of(in));
        } catch (IOException unreadable) {
            throw wrong("Cannot read " + in, unreadable);
        }
    }

    private OutputStream create() {
        if (out.equals(STANDARD)) {
            return new StandardOutput();
        }
        try {
            if (!in.equals(STANDARD) && Files.exists(Path.of(out)) && Files.isSameFile(Path.of(in), Path.of(out))) {
                throw wrong("IN and OUT are the same file", null);
            }
            return Files.newOutputStream(Path.of(out));
        } catch (IOException unwritable) {
            throw wrong("Cannot write " + out, unwritable);
        }
    }

    private ParameterException wrong(String sentence, @Nullable Exception cause) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence + ".", cause);
    }

    /** Stays open when the command is done with it. */
    private static final class StandardOutput extends OutputStream {

        @Override
        public void write(int b) {
            System.out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            System.out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (System.out.checkError()) {
                throw new IOException("Standard output is closed.");
            }
        }
    }
}

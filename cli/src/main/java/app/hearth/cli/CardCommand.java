package app.hearth.cli;

import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.scorecard.CheckedCard;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.ItemMeaning;
import app.hearth.scorecard.MachineSay;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.transcript.JsonLines;
import app.hearth.transcript.Line;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.TranscriptRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Checks a scorecard, runs its own tests, and scores a file of conversations by it, all without a server. */
@Command(
        name = "card",
        description = "Checks a scorecard and runs its tests; with conversations (JSONL), scores each, one line out.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the card is good, and every line was scored",
            "1:the card has faults, or one of its tests comes out otherwise",
            "2:wrong usage or an unreadable file",
            "3:the card is good, but some lines were bad; each is told with its number"
        },
        mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {

    static final int NOT_GOOD = 1;
    private static final int BATCH = 32;

    private final Reader reader = Readers.standard();
    private final JsonMapper json = new JsonMapper();

    @Parameters(index = "0", paramLabel = "CARD", description = "The scorecard, a YAML document.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CONVERSATIONS",
            description = "Conversations to be scored, one a line.")
    private @Nullable Path conversations;

    @Option(names = "--zone", description = "Where clocks are that show no offset (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var checked = ScorecardDocument.check(document());
        tell(checked);
        var card = checked.card();
        if (card == null || !checked.isGood()) {
            return NOT_GOOD;
        }
        return conversations == null ? 0 : score(card, conversations);
    }

    private String document() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw wrong("Cannot read " + file, unreadable);
        }
    }

    private void tell(CheckedCard checked) {
        checked.faults()
                .forEach(fault -> err().printf(
                                "%s:%d: %s%n",
                                file, fault.line(), fault.reason().en()));
        checked.examples()
                .forEach(example -> example.differences()
                        .forEach(difference -> err().printf("%s:%d: %s%n", file, example.line(), difference.en())));
        checked.meanings().forEach(this::tell);
        var card = checked.card();
        if (card != null) {
            err().printf(
                            "%s %d: %d items%s, %d of %d tests pass%n",
                            card.id(),
                            card.version(),
                            card.items().size(),
                            advisory(card).isEmpty()
                                    ? ""
                                    : " (%d advisory)".formatted(advisory(card).size()),
                            checked.examples().stream()
                                    .filter(CheckedCard.ExampleOutcome::passed)
                                    .count(),
                            checked.examples().size());
        }
        err().flush();
    }

    private void tell(ItemMeaning meaning) {
        for (var fit : meaning.fits()) {
            err().printf(
                            Locale.ROOT,
                            "%s:%d: %s says-like %s: threshold %.2f, precision %.2f, recall %.2f, %d examples against %d%n",
                            file,
                            meaning.line(),
                            meaning.item(),
                            fit.language(),
                            fit.threshold(),
                            fit.precision(),
                            fit.recall(),
                            fit.examples(),
                            fit.others());
            fit.confused()
                    .forEach(sentence -> err().printf(
                                    Locale.ROOT,
                                    "  %s, looked %.2f: %s%n",
                                    sentence.says() ? "says it" : "does not say it",
                                    sentence.probability(),
                                    sentence.text()));
        }
    }

    private int score(Scorecard card, Path from) throws IOException {
        var bad = 0;
        try (var lines = new JsonLines(open(from), new TranscriptRules(Clock.systemUTC(), zone))) {
            var batch = new ArrayList<Transcript>(BATCH);
            while (lines.hasNext()) {
                if (lines.next() instanceof Line.Whole whole) {
                    batch.add(whole.transcript());
                } else {
                    bad++;
                }
                if (batch.size() == BATCH || !lines.hasNext()) {
                    score(card, batch);
                    batch.clear();
                }
            }
        }
        if (bad > 0) {
            err().printf("%d lines were not whole conversations%n", bad);
        }
        return bad == 0 ? 0 : ReadCommand.SOME_BAD;
    }

    private void score(Scorecard card, List<Transcript> batch) {
        var readings = reader.read(batch);
        for (var index = 0; index < batch.size(); index++) {
            var transcript = batch.get(index);
            var evaluation = card.evaluate(transcript.turns(), readings.get(index));
            out().println(json.writeValueAsString(line(transcript.conversationId(), card, evaluation)));
        }
        out().flush();
    }

    private static Map<String, @Nullable Object> line(String conversation, Scorecard card, Evaluation evaluation) {
        var verdicts = new LinkedHashMap<String, String>();
        evaluation
                .judgements()
                .forEach(judgement ->
                        verdicts.put(judgement.item(), judgement.verdict().wire()));
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("conversationId", conversation);
        line.put("score", evaluation.score());
        line.put("skill", evaluation.skill());
        line.put("compliance", evaluation.compliance());
        line.put("criticalFailed", evaluation.criticalFailed());
        line.put("items", verdicts);
        line.put("advisory", advisory(card));
        return line;
    }

    /** The items whose verdicts count nowhere. */
    private static List<String> advisory(Scorecard card) {
        return card.items().stream()
                .filter(item -> item.machineSay() == MachineSay.ADVISES)
                .map(Item::id)
                .toList();
    }

    private InputStream open(Path from) {
        try {
            return Files.newInputStream(from);
        } catch (IOException unreadable) {
            throw wrong("Cannot read " + from, unreadable);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private ParameterException wrong(String sentence, Exception cause) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence + ".", cause);
    }
}

package app.hearth.lab.train;

import app.hearth.lab.measure.Figures;
import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Models;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures a reader on the thousand real turns that were labelled twice: {@code Validation RESEARCH_DATA [MODELS]}. The
 * repository holds their places and labels; the texts are in the data the labels name.
 */
public final class Validation {

    private static final int ROUNDS = 500;
    private static final Set<Behaviour> APART = Set.of(Behaviour.PARAPHRASE, Behaviour.IMPROPER);

    private final Map<String, Transcript> transcripts = new HashMap<>();
    private final List<String[]> agents = rows("agent.tsv");
    private final List<String[]> customers = rows("customer.tsv");

    private Validation(Path research) {
        for (var file : List.of("stc3_cn.dev.jsonl", "jddc_raw.dev.jsonl")) {
            load(research.resolve(file));
        }
    }

    public static void main(String... arguments) throws IOException {
        var validation = new Validation(Path.of(arguments[0]));
        var models = Models.shipped();
        if (arguments.length > 1) {
            try (var in = Files.newInputStream(Path.of(arguments[1]))) {
                models = Models.read(in);
            }
        }
        validation.print("rules alone", Readers.byRules());
        validation.print("standard", Readers.with(models));
    }

    /** What was said in the turns that are labelled. */
    public record Texts(List<String> customers, List<String> agents) {}

    /** The labelled turns, alone. */
    public static Texts texts(Path research) {
        var validation = new Validation(research);
        return new Texts(validation.said(validation.customers), validation.said(validation.agents));
    }

    private List<String> said(List<String[]> rows) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(transcripts.get(row[0]), row[0])
                        .turns()
                        .get(Integer.parseInt(row[1]))
                        .text())
                .toList();
    }

    private void print(String name, Reader reader) {
        System.out.println("== " + name);
        var readings = new HashMap<String, Map<Integer, TurnReading>>();
        transcripts.forEach((id, transcript) -> {
            var turns = new HashMap<Integer, TurnReading>();
            reader.read(transcript).turns().forEach(turn -> turns.put(turn.turn(), turn));
            readings.put(id, turns);
        });
        for (var pass = 0; pass < 2; pass++) {
            System.out.println("  against pass " + "AB".charAt(pass));
            agentFigures(readings, pass);
            customerFigures(readings, pass);
        }
    }

    private void agentFigures(Map<String, Map<Integer, TurnReading>> readings, int pass) {
        var all = new ArrayList<List<Pairs>>();
        for (var behaviour : Behaviour.values()) {
            var pairs = new ArrayList<Pairs>();
            for (var row : agents) {
                var reading = (TurnReading.Agent) Objects.requireNonNull(at(readings, row));
                pairs.add(new Pairs(
                        Set.of(row[2 + pass].split(",")).contains(behaviour.wire()),
                        reading.behaviours().contains(behaviour)));
            }
            System.out.printf("    %-20s %s%n", behaviour.wire(), Pairs.figures(pairs));
            if (!APART.contains(behaviour)) {
                all.add(pairs);
            }
        }
        System.out.printf("    behaviours macro-F1 %s%n", Pairs.macro(all, ROUNDS));
        var reliability = new Reliability();
        for (var row : agents) {
            var reading = (TurnReading.Agent) Objects.requireNonNull(at(readings, row));
            reading.behaviourScores()
                    .forEach((behaviour, told) -> reliability.add(
                            told, Set.of(row[2 + pass].split(",")).contains(behaviour.wire())));
        }
        System.out.printf("    probabilities of behaviours: %s%n%s", reliability, reliability.table());
    }

    private void customerFigures(Map<String, Map<Integer, TurnReading>> readings, int pass) {
        var groups = new ArrayList<List<Pairs>>();
        for (var group : List.of("pleased", "neutral", "troubled", "angry")) {
            groups.add(customers.stream()
                    .map(row -> new Pairs(
                            group(row[2 + 3 * pass]).equals(group),
                            group(customer(readings, row).emotion().wire()).equals(group)))
                    .toList());
            System.out.printf("    %-20s %s%n", group, Pairs.figures(groups.getLast()));
        }
        System.out.printf("    emotion groups macro-F1 %s%n", Pairs.macro(groups, ROUNDS));
        for (var emotion : Emotion.values()) {
            System.out.printf(
                    "    %-20s %s%n",
                    emotion.wire(),
                    Pairs.figures(customers.stream()
                            .map(row -> new Pairs(
                                    row[2 + 3 * pass].equals(emotion.wire()),
                                    customer(readings, row).emotion() == emotion))
                            .toList()));
        }
        for (var flag : Flag.values()) {
            System.out.printf(
                    "    %-20s %s%n",
                    flag.wire(),
                    Pairs.figures(customers.stream()
                            .map(row -> new Pairs(
                                    Set.of(row[4 + 3 * pass].split(",")).contains(flag.wire()),
                                    customer(readings, row).flags().contains(flag)))
                            .toList()));
        }
        var emotions = new Reliability();
        var flags = new Reliability();
        for (var row : customers) {
            var reading = customer(readings, row);
            emotions.add(
                    reading.emotionScores().getOrDefault(reading.emotion(), 0.0),
                    reading.emotion().wire().equals(row[2 + 3 * pass]));
            reading.flagScores()
                    .forEach((flag, told) ->
                            flags.add(told, Set.of(row[4 + 3 * pass].split(",")).contains(flag.wire())));
        }
        System.out.printf("    probability of the emotion told: %s%n%s", emotions, emotions.table());
        System.out.printf("    probabilities of flags: %s%n%s", flags, flags.table());
        var valence = new Figures();
        customers.forEach(row -> valence.add(
                Double.parseDouble(row[3 + 3 * pass]), customer(readings, row).valence()));
        System.out.printf("    valence Spearman %.3f%n", valence.spearman());
    }

    private static TurnReading.Customer customer(Map<String, Map<Integer, TurnReading>> readings, String[] row) {
        return (TurnReading.Customer) Objects.requireNonNull(at(readings, row));
    }

    private static TurnReading at(Map<String, Map<Integer, TurnReading>> readings, String[] row) {
        return Objects.requireNonNull(
                readings.getOrDefault(row[0], Map.of()).get(Integer.parseInt(row[1])), row[0] + " " + row[1]);
    }

    private static String group(String emotion) {
        return switch (emotion) {
            case "pleased", "neutral" -> emotion;
            case "angry", "abusive" -> "angry";
            default -> "troubled";
        };
    }

    private void load(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(JsonMapper.shared()::readTree).forEach(line -> {
                var turns = new ArrayList<Turn>();
                for (var turn : line.path("turns")) {
                    turns.add(new Turn(
                            Speaker.valueOf(turn.path("speaker").asString().toUpperCase(Locale.ROOT)),
                            null,
                            turn.path("text").asString()));
                }
                var id = line.path("conversationId").asString();
                transcripts.put(id, new Transcript(id, null, null, null, null, turns, Outcome.UNKNOWN));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String[]> rows(String name) {
        var path = "/app/hearth/lab/validation/" + name;
        try (var in = Objects.requireNonNull(Validation.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

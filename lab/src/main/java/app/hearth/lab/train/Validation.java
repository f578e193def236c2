package app.hearth.lab.train;

import app.hearth.lab.measure.Figures;
import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Models;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures a reader on the thousand real turns that were labelled twice: {@code Validation RESEARCH_DATA [MODELS]}. The
 * repository holds their places and labels; the texts are in the data the labels name.
 */
public final class Validation {

    private static final int ROUNDS = 500;
    static final Set<Behaviour> APART = Set.of(Behaviour.PARAPHRASE, Behaviour.IMPROPER);

    private final RealTurns real;
    private final List<String[]> agents;
    private final List<String[]> customers;

    private Validation(Path research) {
        real = new RealTurns(research);
        agents = real.agents();
        customers = real.customers();
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
        var real = new RealTurns(research);
        return new Texts(real.said(real.customers()), real.said(real.agents()));
    }

    private void print(String name, Reader reader) {
        System.out.println("== " + name);
        var readings = real.read(reader);
        for (var pass = 0; pass < 2; pass++) {
            System.out.println("  against pass " + "AB".charAt(pass));
            agentFigures(readings, pass);
            customerFigures(readings, pass);
        }
    }

    private void agentFigures(RealTurns.Readings readings, int pass) {
        var all = new ArrayList<List<Pairs>>();
        for (var behaviour : Behaviour.values()) {
            var pairs = new ArrayList<Pairs>();
            for (var row : agents) {
                var reading = readings.agent(row);
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
            var reading = readings.agent(row);
            reading.behaviourScores()
                    .forEach((behaviour, told) -> reliability.add(
                            told, Set.of(row[2 + pass].split(",")).contains(behaviour.wire())));
        }
        System.out.printf("    probabilities of behaviours: %s%n%s", reliability, reliability.table());
    }

    private void customerFigures(RealTurns.Readings readings, int pass) {
        var groups = new ArrayList<List<Pairs>>();
        for (var group : List.of("pleased", "neutral", "troubled", "angry")) {
            groups.add(customers.stream()
                    .map(row -> new Pairs(
                            group(row[2 + 3 * pass]).equals(group),
                            group(readings.customer(row).emotion().wire()).equals(group)))
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
                                    readings.customer(row).emotion() == emotion))
                            .toList()));
        }
        for (var flag : Flag.values()) {
            System.out.printf(
                    "    %-20s %s%n",
                    flag.wire(),
                    Pairs.figures(customers.stream()
                            .map(row -> new Pairs(
                                    Set.of(row[4 + 3 * pass].split(",")).contains(flag.wire()),
                                    readings.customer(row).flags().contains(flag)))
                            .toList()));
        }
        var emotions = new Reliability();
        var flags = new Reliability();
        for (var row : customers) {
            var reading = readings.customer(row);
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
                Double.parseDouble(row[3 + 3 * pass]), readings.customer(row).valence()));
        System.out.printf("    valence Spearman %.3f%n", valence.spearman());
    }

    static String group(String emotion) {
        return switch (emotion) {
            case "pleased", "neutral" -> emotion;
            case "angry", "abusive" -> "angry";
            default -> "troubled";
        };
    }
}

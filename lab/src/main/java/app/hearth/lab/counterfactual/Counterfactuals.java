package app.hearth.lab.counterfactual;

import app.hearth.lab.train.Validation;
import app.hearth.reading.Models;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Prints how many verdicts flip when the same is said otherwise, on turns written for it and, where the data are there,
 * on the real turns of the validation: {@code Counterfactuals [RESEARCH_DATA [MODELS]]}. With
 * {@code -Dhearth.show=true} the turns written for it that flip are printed too.
 */
public final class Counterfactuals {

    private Counterfactuals() {}

    public static void main(String... arguments) throws IOException {
        var models = Models.shipped();
        if (arguments.length > 1) {
            try (var in = Files.newInputStream(Path.of(arguments[1]))) {
                models = Models.read(in);
            }
        }
        var reader = Readers.with(models);
        print("written turns", reader, texts("customers.txt"), texts("agents.txt"), Boolean.getBoolean("hearth.show"));
        if (arguments.length > 0) {
            var real = Validation.texts(Path.of(arguments[0]));
            print("real turns", reader, real.customers(), real.agents(), false);
        }
    }

    /** The share of verdicts that flip, by kind of rewording and signal. */
    static Map<Kind, Flips> of(Reader reader, List<String> customers, List<String> agents) {
        var byKind = new java.util.EnumMap<Kind, Flips>(Kind.class);
        for (var rewording : Rewordings.all()) {
            byKind.computeIfAbsent(rewording.kind(), kind -> new Flips(reader)).add(rewording, customers, agents);
        }
        var positions = new Flips(reader);
        positions.addPositions(customers, agents);
        byKind.put(Kind.POSITION, positions);
        return byKind;
    }

    static List<String> texts(String file) {
        var path = "/app/hearth/lab/counterfactual/" + file;
        try (var in = Objects.requireNonNull(Counterfactuals.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void print(String name, Reader reader, List<String> customers, List<String> agents, boolean show) {
        System.out.printf("== %s: %d of customers, %d of agents%n", name, customers.size(), agents.size());
        of(reader, customers, agents).forEach((kind, flips) -> {
            System.out.printf(
                    "  %-12s %6d pairs  %s%n",
                    kind,
                    flips.turns(),
                    new ArrayList<>(flips.shares().entrySet())
                            .stream()
                                    .sorted(Map.Entry.<String, Double>comparingByValue()
                                            .reversed())
                                    .map(one -> "%s %.1f%%".formatted(one.getKey(), 100 * one.getValue()))
                                    .collect(Collectors.joining(", ")));
            if (show) {
                flips.flipped().forEach(line -> System.out.println("      " + line));
            }
        });
    }
}

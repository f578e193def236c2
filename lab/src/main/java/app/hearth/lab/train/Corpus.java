package app.hearth.lab.train;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Conversations written and labelled for Hearth by the annotation guide. A file holds conversations between empty
 * lines: {@code # id}, then {@code C|emotion|valence|flags|text} and {@code A|behaviours|text}, a turn a line.
 */
final class Corpus {

    private Corpus() {}

    /**
     * What one turn shows.
     *
     * @param emotion null for an agent
     * @param valence −2…2; 0 for an agent
     * @param signals flags of a customer, behaviours of an agent
     */
    record Label(String emotion, int valence, Set<String> signals) {}

    /** A conversation with a label a turn. */
    record Labelled(Transcript transcript, List<Label> labels) {}

    /** All conversations of a file beside the validation labels; {@code zh-shop.txt} and the like. */
    static List<Labelled> in(String name) {
        return parse(name, text("corpus/" + name));
    }

    /** What a file among the lab's resources holds. */
    static String text(String name) {
        try (var in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/app/hearth/lab/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Labelled> parse(String name, String text) {
        var all = new ArrayList<Labelled>();
        var turns = new ArrayList<Turn>();
        var labels = new ArrayList<Label>();
        var id = "";
        for (var line : (text + "\n#").lines().toList()) {
            if (line.startsWith("#")) {
                if (!turns.isEmpty()) {
                    all.add(new Labelled(
                            new Transcript(id, null, null, null, null, turns, Outcome.UNKNOWN), List.copyOf(labels)));
                }
                turns.clear();
                labels.clear();
                id = line.substring(1).strip();
            } else if (line.startsWith("C|")) {
                var parts = split(name, line, 5);
                turns.add(new Turn(Speaker.CUSTOMER, null, parts[4]));
                labels.add(new Label(parts[1], Integer.parseInt(parts[2]), signals(parts[3])));
            } else if (line.startsWith("A|")) {
                var parts = split(name, line, 3);
                turns.add(new Turn(Speaker.AGENT, null, parts[2]));
                labels.add(new Label("", 0, signals(parts[1])));
            } else if (!line.isBlank()) {
                throw new IllegalStateException("%s: neither turn nor heading: %s".formatted(name, line));
            }
        }
        return all;
    }

    private static Set<String> signals(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split("\\s*,\\s*"));
    }

    private static String[] split(String name, String line, int parts) {
        var split = line.split("\\|", parts);
        if (split.length != parts) {
            throw new IllegalStateException("%s: not %d parts: %s".formatted(name, parts, line));
        }
        return split;
    }
}

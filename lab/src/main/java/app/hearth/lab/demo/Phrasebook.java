package app.hearth.lab.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What customers and agents of one industry say, read from the phrase files beside this class.
 *
 * <p>A line {@code @ refund weight=20 heat=0.4 solvable=0.8 trend=0.1} begins a need, {@code [state]} a section of it;
 * further lines are one phrase each. A line marked {@code ~a} belongs to one side of the need and is only said in
 * scenes that began with a line so marked. {@code //} parts messages sent one after the other, {@code =>} a question
 * from its answer.
 */
final class Phrasebook {

    /**
     * A phrase of a section.
     *
     * @param side the mark of the side it belongs to, a blank where it suits all
     */
    record Saying(char side, Phrase phrase) {}

    private final Map<String, List<Saying>> sections = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();

    private Phrasebook() {}

    static Phrasebook of(Industry industry, boolean english) {
        var ending = english ? ".en.txt" : ".txt";
        var book = new Phrasebook();
        book.read("common" + ending);
        book.read(industry.name().toLowerCase(Locale.ROOT) + ending);
        return book;
    }

    List<Need> needs() {
        return List.copyOf(needs);
    }

    /** The phrases of a section, none where the files have no such section. */
    List<Saying> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    private void read(String file) {
        var lines = new HashMap<String, List<Saying>>();
        var section = "";
        var prefix = "";
        for (var line : lines(file)) {
            if (line.startsWith("@ ")) {
                var need = need(line.substring(2).split(" +"));
                needs.add(need);
                prefix = need.key() + ".";
            } else if (line.startsWith("[")) {
                section = prefix + line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.computeIfAbsent(section, key -> new ArrayList<>()).add(saying(line));
            }
        }
        lines.forEach((name, phrases) -> sections.put(name, List.copyOf(phrases)));
    }

    private static Saying saying(String line) {
        var marked = line.charAt(0) == '~';
        return new Saying(marked ? line.charAt(1) : ' ', Phrase.read(marked ? line.substring(3) : line));
    }

    private static Need need(String[] words) {
        var values = new HashMap<String, Double>();
        for (var word = 1; word < words.length; word++) {
            var pair = words[word].split("=", 2);
            values.put(pair[0], Double.valueOf(pair[1]));
        }
        return new Need(
                words[0],
                values.getOrDefault("weight", 10.0),
                values.getOrDefault("heat", 0.2),
                values.getOrDefault("solvable", 0.8),
                values.getOrDefault("trend", 0.0),
                values.containsKey("emerging"));
    }

    private static List<String> lines(String file) {
        try (var stream = Phrasebook.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The phrases %s are missing.".formatted(file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

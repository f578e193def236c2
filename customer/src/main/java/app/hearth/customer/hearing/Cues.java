package app.hearth.customer.hearing;

import app.hearth.customer.scenario.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lexicon of cues of one language. */
final class Cues {

    private static final Map<Language, Cues> SHIPPED = shipped();

    private final Map<Cue, List<Saying>> sayings = new EnumMap<>(Cue.class);

    private Cues(String text) {
        var current = new ArrayList<Saying>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sayings.put(Cue.ofHeading(line.substring(1, line.indexOf(']'))), current);
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                addAll(line, current);
            }
        }
    }

    private static void addAll(String line, List<Saying> to) {
        for (var from = 0; from < line.length(); ) {
            var bar = line.indexOf('|', from);
            var end = bar < 0 ? line.length() : bar;
            if (!line.substring(from, end).isBlank()) {
                to.add(Saying.of(line.substring(from, end)));
            }
            from = end + 1;
        }
    }

    static Cues of(Language language) {
        return Objects.requireNonNull(SHIPPED.get(language));
    }

    /** Whether a folded text shows the cue. */
    boolean has(Cue cue, String text) {
        return first(cue, text) >= 0;
    }

    /** Where the cue first shows; −1 where it does not. */
    int first(Cue cue, String text) {
        var first = -1;
        for (var saying : sayings.getOrDefault(cue, List.of())) {
            var at = saying.in(text);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    /** How many different sayings of the cue are there. */
    int count(Cue cue, String text) {
        return (int) sayings.getOrDefault(cue, List.of()).stream()
                .filter(saying -> saying.in(text) >= 0)
                .count();
    }

    private static Map<Language, Cues> shipped() {
        var all = new EnumMap<Language, Cues>(Language.class);
        for (var language : Language.values()) {
            var name = "/app/hearth/customer/cues.%s.txt".formatted(language.wire());
            try (var in = Objects.requireNonNull(Cues.class.getResourceAsStream(name), name)) {
                all.put(language, new Cues(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }
}

package app.hearth.customer.voice;

import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phrases of one language by beat: what a line of the customer is for, such as answering an apology. */
final class Phrasebook {

    private static final Map<Language, Phrasebook> SHIPPED = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(), Phrasebook::new, (one, other) -> one, () -> new EnumMap<>(Language.class)));

    private final Map<String, List<Phrase>> beats = new HashMap<>();
    private int number;

    private Phrasebook(Language language) {
        var name = "/app/hearth/customer/voice.%s.txt".formatted(language.wire());
        try (var in = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(name), name)) {
            read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Phrasebook of(Language language) {
        return Objects.requireNonNull(SHIPPED.get(language));
    }

    /** All phrases of a beat. */
    List<Phrase> phrases(String beat) {
        return beats.getOrDefault(beat, List.of());
    }

    /** A heading is {@code == beat mood=hot,cross who=elder tone=crying}; each line below it is a phrase. */
    private void read(String text) {
        var heading = new Heading("", Set.of(), Set.of(), Set.of());
        for (var line : text.lines().toList()) {
            if (line.startsWith("== ")) {
                heading = Heading.of(line.substring(3));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                beats.computeIfAbsent(heading.beat(), beat -> new ArrayList<>())
                        .add(new Phrase(number++, line.strip(), heading.moods(), heading.who(), heading.tones()));
            }
        }
    }

    private record Heading(String beat, Set<Temperature> moods, Set<String> who, Set<Tone> tones) {

        static Heading of(String line) {
            var words = new StringTokenizer(line, " ");
            var beat = words.nextToken();
            Set<Temperature> moods = Set.of();
            Set<String> who = Set.of();
            Set<Tone> tones = Set.of();
            while (words.hasMoreTokens()) {
                var word = words.nextToken();
                var values = word.substring(word.indexOf('=') + 1);
                if (word.startsWith("mood=")) {
                    moods = commas(values).map(Temperature::ofWord).collect(Collectors.toSet());
                } else if (word.startsWith("who=")) {
                    who = commas(values).collect(Collectors.toSet());
                } else if (word.startsWith("tone=")) {
                    tones = commas(values)
                            .map(value -> Tone.valueOf(value.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toSet());
                } else {
                    throw new IllegalStateException("A heading says " + word);
                }
            }
            return new Heading(beat, moods, who, tones);
        }

        private static Stream<String> commas(String values) {
            var all = new StringTokenizer(values, ",");
            return Stream.iterate(0, next -> all.hasMoreTokens(), next -> next).map(next -> all.nextToken());
        }
    }
}

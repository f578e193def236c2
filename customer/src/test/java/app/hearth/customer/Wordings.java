package app.hearth.customer;

import app.hearth.customer.mind.Dice;
import app.hearth.customer.scenario.Fact;
import app.hearth.customer.scenario.Fact.Told;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.Solution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What four sorts of agents type, in ten wordings each, filled with the words of any case. */
final class Wordings {

    static final List<String> BEST_FIRST = List.of("excellent", "procedural", "cold", "defensive");

    private final Map<String, List<List<String>>> scripts = new LinkedHashMap<>();

    Wordings(Language language) {
        this(language, "wordings");
    }

    Wordings(Language language, String file) {
        var name = "%s.%s.txt".formatted(file, language.wire());
        try (var in = Objects.requireNonNull(Wordings.class.getResourceAsStream(name), name)) {
            read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String text) {
        List<String> current = new ArrayList<>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("== ")) {
                current = new ArrayList<>();
                scripts.computeIfAbsent(line.substring(3), sort -> new ArrayList<>())
                        .add(current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
    }

    int count(String sort) {
        return Objects.requireNonNull(scripts.get(sort)).size();
    }

    List<TraineeTurn> turns(String sort, int number, Scenario scenario, Language language, Dice dice) {
        var slots = slots(scenario, language);
        return Objects.requireNonNull(scripts.get(sort)).get(number).stream()
                .map(line -> fill(line, slots))
                .map(line -> new TraineeTurn(line, dice.between(3, 18)))
                .toList();
    }

    private static Map<String, String> slots(Scenario scenario, Language language) {
        var text = scenario.text(language);
        var slots = new LinkedHashMap<String, String>();
        slots.put("{matter}", text.matter());
        slots.put("{word1}", text.fact(first(scenario, Told.OPENING)).words().getFirst());
        slots.put("{word2}", text.fact(first(scenario, Told.STORY)).words().getFirst());
        slots.put("{feeling}", text.feelings().getFirst());
        slots.put("{ask}", text.fact(first(scenario, Told.ASKED)).ask().getFirst());
        for (var i = 0; i < 3; i++) {
            slots.put("{do%d}".formatted(i + 1), i < scenario.solutions().size() ? say(scenario, language, i) : "");
        }
        return slots;
    }

    private static String say(Scenario scenario, Language language, int i) {
        Solution solution = scenario.solutions().get(i);
        var say = Objects.requireNonNull(scenario.text(language).solutions().get(solution.id()))
                .say();
        return say.endsWith("。") || say.endsWith(".") ? say.substring(0, say.length() - 1) : say;
    }

    private static String first(Scenario scenario, Told told) {
        return scenario.facts().stream()
                .filter(fact -> fact.told() == told)
                .map(Fact::id)
                .findFirst()
                .orElse(scenario.facts().getLast().id());
    }

    private static String fill(String line, Map<String, String> slots) {
        var filled = line;
        for (var slot : slots.entrySet()) {
            filled = filled.replace(slot.getKey(), slot.getValue());
        }
        return filled;
    }
}

package app.hearth.customer.scenario;

import app.hearth.customer.scenario.Fact.Told;
import app.hearth.reading.Needs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a scenario from its YAML document; docs/practice.md tells how one is written. */
public final class ScenarioDocument {

    private static final Map<String, Tone> TONES =
            Arrays.stream(Tone.values()).collect(Collectors.toMap(Tone::wire, Function.identity()));
    private static final Map<String, Told> TOLD =
            Map.of("opening", Told.OPENING, "story", Told.STORY, "asked", Told.ASKED);
    private static final Map<String, String> NEEDS =
            Needs.keys().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

    private final Faults faults = new Faults();

    private ScenarioDocument() {}

    /**
     * The scenario of a document. Whether its tests end as declared is another question.
     *
     * @throws FaultyScenario with each fault and its line
     */
    public static Scenario read(String document) {
        var reader = new ScenarioDocument();
        var scenario = YamlMap.read(Yaml.tree(document), reader.faults, reader::scenario);
        reader.faults.refuseIfAny();
        return scenario;
    }

    private Scenario scenario(YamlMap map) {
        var id = map.id("scenario");
        var version = (int) map.number("version", 1, Integer.MAX_VALUE);
        var industry = map.id("industry");
        var difficulty = (int) map.number("difficulty", 1, 3);
        var tone = map.oneOf("tone", TONES, Tone.PLAIN);
        var need = map.oneOf("need", NEEDS, Needs.OTHER);
        var temper = map.map("temper", ScenarioDocument::temper);
        var personas = map.ids("personas");
        var facts = map.maps("facts", own -> new Fact(own.id("id"), own.oneOf("told", TOLD, Told.STORY)));
        var solutions = map.maps(
                "solutions", own -> new Solution(own.id("id"), own.number("worth", 0.05, 1), own.ids("after")));
        if (temper == null) {
            faults.add(map.node(), "'temper' is missing.");
        }
        checkIds(map, facts, solutions);
        var texts = new EnumMap<Language, CaseText>(Language.class);
        for (var language : Language.values()) {
            var text = map.map(language.wire(), own -> new CaseDocument(own, faults, facts, solutions).read());
            if (text != null) {
                texts.put(language, text);
            }
        }
        if (texts.isEmpty()) {
            faults.add(map.node(), "A scenario speaks at least one language: 'zh' or 'en'.");
        }
        return new Scenario(
                id,
                version,
                industry,
                difficulty,
                tone,
                need,
                Objects.requireNonNullElse(temper, NO_TEMPER),
                personas,
                facts,
                solutions,
                texts);
    }

    private static final TemperRange NO_TEMPER = new TemperRange(
            new Range(0.5, 0.5), new Range(0.5, 0.5), new Range(0.5, 0.5), new Range(1, 1), 1, 2, new Range(14, 14));

    private static TemperRange temper(YamlMap map) {
        return new TemperRange(
                map.range("anger", 0.03, 1, new Range(0.45, 0.9)),
                map.range("trust", 0, 1, new Range(0.25, 0.6)),
                map.range("severity", 0, 1, new Range(0.3, 0.9)),
                map.range("reactivity", 0.3, 3, new Range(0.8, 1.25)),
                map.number("need", 0.1, 1, 1),
                (int) map.number("story", 1, 6, 2),
                map.range("patience", 4, 60, new Range(11, 18)));
    }

    private void checkIds(YamlMap map, List<Fact> facts, List<Solution> solutions) {
        var ids = new HashSet<String>();
        var all = new ArrayList<String>();
        facts.forEach(fact -> all.add(fact.id()));
        solutions.forEach(solution -> all.add(solution.id()));
        all.stream()
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add(map.node(), "The id '%s' is there twice.".formatted(id)));
        var known = facts.stream().map(Fact::id).collect(Collectors.toSet());
        solutions.stream()
                .flatMap(solution -> solution.after().stream())
                .filter(id -> !known.contains(id))
                .forEach(id -> faults.add(map.node(), "'after: %s' names no fact.".formatted(id)));
        if (facts.stream().noneMatch(fact -> fact.told() == Told.OPENING)) {
            faults.add(map.node(), "At least one fact is told at the opening.");
        }
        if (solutions.stream().mapToDouble(Solution::worth).sum() < 0.95) {
            faults.add(map.node(), "The solutions together settle less than the whole case.");
        }
    }
}

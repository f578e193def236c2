package app.hearth.customer.scenario;

import app.hearth.customer.scenario.Fact.Told;
import app.hearth.document.DocumentMap;
import app.hearth.document.DocumentTree;
import app.hearth.document.Faults;
import app.hearth.reading.Needs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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

    private static final int MOST_CHARACTERS = 500_000;

    private ScenarioDocument() {}

    /**
     * The scenario of a document. Whether its tests end as declared is another question.
     *
     * @throws FaultyScenario with each fault and its line
     */
    public static Scenario read(String document) {
        return read(document, ScenarioDocument::scenario);
    }

    /** What the reader makes of a document without a fault. */
    static <T> T read(String document, BiFunction<DocumentMap, Faults, T> reader) {
        var faults = new Faults();
        var result = DocumentTree.read(document, MOST_CHARACTERS, faults, reader);
        if (result == null || !faults.isEmpty()) {
            throw new FaultyScenario(faults.all());
        }
        return result;
    }

    private static Scenario scenario(DocumentMap map, Faults faults) {
        var id = map.id("scenario");
        var version = (int) map.number("version", 1, Integer.MAX_VALUE);
        var industry = map.id("industry");
        var difficulty = (int) map.number("difficulty", 1, 3);
        var tone = map.oneOf("tone", TONES, Tone.PLAIN);
        var need = map.oneOf("need", NEEDS, Needs.OTHER);
        var temper = map.map("temper", ScenarioDocument::temper).orElse(null);
        var personas = map.idsIfAny("personas");
        var facts = map.maps("facts", (own, all) -> new Fact(own.id("id"), own.oneOf("told", TOLD, Told.STORY)));
        var solutions = map.maps(
                "solutions",
                (own, all) -> new Solution(own.id("id"), own.number("worth", 0.05, 1), own.idsIfAny("after")));
        if (temper == null) {
            faults.add(map.node(), "缺少“%s”。", "'%s' is missing.", "temper");
        }
        checkIds(map, faults, facts, solutions);
        var texts = new EnumMap<Language, CaseText>(Language.class);
        for (var language : Language.values()) {
            map.map(language.wire(), (own, all) -> new CaseDocument(own, all, facts, solutions).read())
                    .ifPresent(text -> texts.put(language, text));
        }
        if (texts.isEmpty()) {
            faults.add(map.node(), "场景至少要写一种语言：zh 或 en。", "A scenario speaks at least one language: 'zh' or 'en'.");
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

    private static TemperRange temper(DocumentMap map, Faults faults) {
        return new TemperRange(
                CaseValue.range(map, "anger", 0.03, 1, new Range(0.45, 0.9)),
                CaseValue.range(map, "trust", 0, 1, new Range(0.25, 0.6)),
                CaseValue.range(map, "severity", 0, 1, new Range(0.3, 0.9)),
                CaseValue.range(map, "reactivity", 0.3, 3, new Range(0.8, 1.25)),
                map.number("need", 0.1, 1, 1),
                (int) map.number("story", 1, 6, 2),
                CaseValue.range(map, "patience", 4, 60, new Range(11, 18)));
    }

    private static void checkIds(DocumentMap map, Faults faults, List<Fact> facts, List<Solution> solutions) {
        var ids = new HashSet<String>();
        var all = new ArrayList<String>();
        facts.forEach(fact -> all.add(fact.id()));
        solutions.forEach(solution -> all.add(solution.id()));
        all.stream()
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add(map.node(), "标识“%s”出现了两次。", "The id '%s' is there twice.", id));
        var known = facts.stream().map(Fact::id).collect(Collectors.toSet());
        solutions.stream()
                .flatMap(solution -> solution.after().stream())
                .filter(id -> !known.contains(id))
                .forEach(id -> faults.add(map.node(), "“after: %s”没有对应的案情（facts）。", "'after: %s' names no fact.", id));
        if (facts.stream().noneMatch(fact -> fact.told() == Told.OPENING)) {
            faults.add(
                    map.node(),
                    "至少要有一条案情一开口就说（told: opening）。",
                    "At least one fact is told at the opening (told: opening).");
        }
        if (solutions.stream().mapToDouble(Solution::worth).sum() < 0.95) {
            faults.add(
                    map.node(),
                    "各解决项的 worth 加起来应达到 1，现在不够。",
                    "The solutions together settle less than the whole case: their worth adds up to 1.");
        }
    }
}

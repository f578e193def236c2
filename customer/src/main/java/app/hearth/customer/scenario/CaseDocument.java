package app.hearth.customer.scenario;

import app.hearth.customer.scenario.CaseText.FactText;
import app.hearth.customer.scenario.CaseText.SolutionText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a scenario says in one language. */
final class CaseDocument {

    private static final Set<String> ENDS = Set.of("accepted", "escalated", "hung-up", Script.OPEN);

    private final YamlMap map;
    private final Faults faults;
    private final List<Fact> facts;
    private final List<Solution> solutions;

    CaseDocument(YamlMap map, Faults faults, List<Fact> facts, List<Solution> solutions) {
        this.map = map;
        this.faults = faults;
        this.facts = facts;
        this.solutions = solutions;
    }

    CaseText read() {
        return new CaseText(
                map.text("title"),
                map.text("briefing"),
                map.text("policy"),
                map.text("matter"),
                map.text("want"),
                map.texts("opening"),
                factTexts(),
                map.words("feelings"),
                solutionTexts(),
                map.wordsIfAny("never"),
                map.has("tests") ? map.maps("tests", this::script) : List.of());
    }

    private Map<String, FactText> factTexts() {
        var texts = new HashMap<String, FactText>();
        map.map("facts", own -> {
            facts.forEach(fact -> {
                var text = own.map(fact.id(), CaseDocument::factText);
                if (text == null) {
                    faults.add(own.node(), "The fact '%s' has no words here.".formatted(fact.id()));
                } else {
                    texts.put(fact.id(), text);
                }
            });
            return texts;
        });
        if (texts.isEmpty()) {
            faults.add(map.node(), "'facts' is missing.");
        }
        return texts;
    }

    private static FactText factText(YamlMap own) {
        return new FactText(own.texts("say"), own.words("words"), own.wordsIfAny("ask"));
    }

    private Map<String, SolutionText> solutionTexts() {
        var texts = new HashMap<String, SolutionText>();
        map.map("solutions", own -> {
            solutions.forEach(solution -> {
                var text =
                        own.map(solution.id(), words -> new SolutionText(words.text("say"), words.wordGroups("words")));
                if (text == null) {
                    faults.add(own.node(), "The solution '%s' has no words here.".formatted(solution.id()));
                } else {
                    texts.put(solution.id(), text);
                }
            });
            return texts;
        });
        if (texts.isEmpty()) {
            faults.add(map.node(), "'solutions' is missing.");
        }
        return texts;
    }

    private Script script(YamlMap own) {
        var script = new Script(
                own.text("agent"),
                own.texts("lines"),
                own.texts("ends"),
                own.number("at-least", 0, 1, 0),
                own.number("at-most", 0, 1, 1));
        script.ends().stream()
                .filter(end -> !ENDS.contains(end))
                .forEach(end -> faults.add(
                        own.node(),
                        "'%s' is no ending: %s."
                                .formatted(end, ENDS.stream().sorted().toList())));
        return script;
    }
}

package app.hearth.customer.scenario;

import app.hearth.customer.scenario.CaseText.FactText;
import app.hearth.customer.scenario.CaseText.SolutionText;
import app.hearth.document.DocumentMap;
import app.hearth.document.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a scenario says in one language. */
final class CaseDocument {

    private static final Set<String> ENDS = Set.of("accepted", "escalated", "hung-up", Script.OPEN);

    private final DocumentMap map;
    private final Faults faults;
    private final List<Fact> facts;
    private final List<Solution> solutions;

    CaseDocument(DocumentMap map, Faults faults, List<Fact> facts, List<Solution> solutions) {
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
                CaseValue.words(map, "feelings"),
                solutionTexts(),
                CaseValue.wordsIfAny(map, "never"),
                map.has("tests") ? map.maps("tests", CaseDocument::script) : List.of());
    }

    private Map<String, FactText> factTexts() {
        var texts = new HashMap<String, FactText>();
        map.map("facts", (own, all) -> {
            facts.forEach(fact -> own.map(fact.id(), CaseDocument::factText)
                    .ifPresentOrElse(
                            text -> texts.put(fact.id(), text),
                            () -> all.add(
                                    own.node(), "案情“%s”在这里还没有写出来。", "The fact '%s' has no words here.", fact.id())));
            return texts;
        });
        if (texts.isEmpty()) {
            faults.add(map.node(), "缺少“%s”。", "'%s' is missing.", "facts");
        }
        return texts;
    }

    private static FactText factText(DocumentMap own, Faults faults) {
        return new FactText(own.texts("say"), CaseValue.words(own, "words"), CaseValue.wordsIfAny(own, "ask"));
    }

    private Map<String, SolutionText> solutionTexts() {
        var texts = new HashMap<String, SolutionText>();
        map.map("solutions", (own, all) -> {
            solutions.forEach(solution -> own.map(solution.id(), CaseDocument::solutionText)
                    .ifPresentOrElse(
                            text -> texts.put(solution.id(), text),
                            () -> all.add(
                                    own.node(),
                                    "解决项“%s”在这里还没有写出来。",
                                    "The solution '%s' has no words here.",
                                    solution.id())));
            return texts;
        });
        if (texts.isEmpty()) {
            faults.add(map.node(), "缺少“%s”。", "'%s' is missing.", "solutions");
        }
        return texts;
    }

    private static SolutionText solutionText(DocumentMap own, Faults faults) {
        return new SolutionText(own.text("say"), CaseValue.lots(own, "words"));
    }

    private static Script script(DocumentMap own, Faults faults) {
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
                        "“%s”不是结局，可选：%s。",
                        "'%s' is no ending: %s.",
                        end,
                        ENDS.stream().sorted().collect(Collectors.joining(", "))));
        return script;
    }
}

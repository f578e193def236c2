package app.hearth.customer.hearing;

import app.hearth.customer.scenario.CaseText;
import app.hearth.customer.scenario.Fact;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of one case, ready to be looked for. */
final class CaseWords {

    private final Map<String, List<Saying>> mentions = new LinkedHashMap<>();
    private final Map<String, List<Saying>> questions = new LinkedHashMap<>();
    private final Map<String, List<List<Saying>>> parts = new LinkedHashMap<>();
    private final List<Saying> feelings;
    private final List<Saying> never;

    CaseWords(Scenario scenario, Language language) {
        CaseText text = scenario.text(language);
        for (Fact fact : scenario.facts()) {
            var own = text.fact(fact.id());
            mentions.put(fact.id(), sayings(own.words()));
            questions.put(fact.id(), sayings(own.ask()));
        }
        for (var solution : scenario.solutions()) {
            parts.put(
                    solution.id(),
                    Objects.requireNonNull(text.solutions().get(solution.id())).words().stream()
                            .map(CaseWords::sayings)
                            .toList());
        }
        feelings = sayings(text.feelings());
        never = sayings(text.never());
    }

    private static List<Saying> sayings(List<String> words) {
        return words.stream().map(Saying::of).toList();
    }

    Set<String> mentioned(String text) {
        return hits(mentions, text);
    }

    Set<String> askedFor(String text) {
        return hits(questions, text);
    }

    private static Set<String> hits(Map<String, List<Saying>> words, String text) {
        var hits = new LinkedHashSet<String>();
        words.forEach((fact, sayings) -> {
            if (any(sayings, text)) {
                hits.add(fact);
            }
        });
        return hits;
    }

    boolean names(String text) {
        return any(feelings, text);
    }

    boolean promises(String text) {
        return any(never, text);
    }

    private static boolean any(List<Saying> sayings, String text) {
        return sayings.stream().anyMatch(saying -> saying.in(text) >= 0);
    }

    /** The parts of the solution of which every lot of words shows somewhere, with the sentences that show them. */
    Map<String, List<Sentence>> partsIn(List<Sentence> sentences) {
        var found = new LinkedHashMap<String, List<Sentence>>();
        parts.forEach((part, lots) -> {
            var showing = new ArrayList<Sentence>();
            var covered = new LinkedHashSet<Integer>();
            for (var sentence : sentences) {
                var hits = hits(lots, sentence.text());
                covered.addAll(hits);
                if (!hits.isEmpty()) {
                    showing.add(sentence);
                }
            }
            if (covered.size() == lots.size()) {
                found.put(part, showing);
            }
        });
        return found;
    }

    private static List<Integer> hits(List<List<Saying>> lots, String text) {
        var hits = new ArrayList<Integer>();
        for (var i = 0; i < lots.size(); i++) {
            if (any(lots.get(i), text)) {
                hits.add(i);
            }
        }
        return hits;
    }

    /** Where the first word of a part stands in a sentence. */
    int position(String part, String text) {
        return Objects.requireNonNull(parts.get(part)).stream()
                .flatMap(List::stream)
                .mapToInt(saying -> saying.in(text))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }
}

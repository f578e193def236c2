package app.hearth.practice;

import app.hearth.customer.Customers;
import app.hearth.customer.drafting.Placeholders;
import app.hearth.customer.scenario.FaultyScenario;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.ScenarioDocument;
import app.hearth.document.Bilingual;
import app.hearth.document.DocumentFault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at documents of scenarios: what is wrong with them, and whether they prove themselves. */
@Component
class StudioChecking {

    private static final int KEPT = 256;

    private final ScenarioProof proof;
    private final Map<String, StudioCheck> read = Collections.synchronizedMap(new Latest<>());
    private final Map<String, List<ScriptOutcome>> played = Collections.synchronizedMap(new Latest<>());

    StudioChecking(Customers customers) {
        this.proof = new ScenarioProof(customers);
    }

    /** What there is to say about a document that should be of a scenario, but for its tests. */
    StudioCheck read(String id, String document) {
        var check = read(document);
        var scenario = check.scenario();
        return scenario == null || scenario.id().equals(id)
                ? check
                : new StudioCheck(
                        null,
                        List.of(new DocumentFault(
                                1,
                                Bilingual.of(
                                        "这是“%s”的草稿，不能写成“%s”。",
                                        "This is the draft of '%s', not of '%s'.", id, scenario.id()))),
                        List.of(),
                        List.of(),
                        null);
    }

    /** The same with its tests played, which takes a moment. */
    StudioCheck prove(String id, String document) {
        var check = read(id, document);
        var scenario = check.scenario();
        if (scenario == null) {
            return check;
        }
        var outcomes = played.get(document);
        if (outcomes == null) {
            outcomes = proof.outcomes(scenario);
            played.put(document, outcomes);
        }
        return new StudioCheck(scenario, List.of(), check.unfilled(), ScriptDemand.of(scenario), outcomes);
    }

    /** The scenario of a document; the same one each time. */
    StudioCheck read(String document) {
        var known = read.get(document);
        if (known == null) {
            known = readAnew(document);
            read.put(document, known);
        }
        return known;
    }

    private static StudioCheck readAnew(String document) {
        try {
            var scenario = ScenarioDocument.read(document);
            return new StudioCheck(scenario, List.of(), Placeholders.left(document), List.of(), null);
        } catch (FaultyScenario faulty) {
            return new StudioCheck(null, faulty.faults(), List.of(), List.of(), null);
        }
    }

    /**
     * What there is to say about a document.
     *
     * @param scenario null where the document cannot be read as one
     * @param unfilled lines that a draft from a conversation left to a person, who did not write them yet
     * @param outcomes how its tests came out; null where they were not played
     */
    record StudioCheck(
            @Nullable Scenario scenario,
            List<DocumentFault> faults,
            List<DocumentFault> unfilled,
            List<ScriptDemand> demands,
            @Nullable List<ScriptOutcome> outcomes) {

        /** Whether it can be published. */
        boolean isGood() {
            return scenario != null
                    && unfilled.isEmpty()
                    && demands.isEmpty()
                    && outcomes != null
                    && outcomes.stream().allMatch(ScriptOutcome::passed);
        }
    }

    /** Those asked for last. */
    private static final class Latest<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        private Latest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > KEPT;
        }
    }
}

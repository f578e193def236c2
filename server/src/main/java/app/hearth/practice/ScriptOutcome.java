package app.hearth.practice;

import app.hearth.customer.ScenarioCheck.Difference;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Script;
import java.util.List;

/**
 * How one of a scenario's own tests came out.
 *
 * @param plays how often it was played: with each persona that fits, three seeds each
 * @param otherwise the plays that did not end as declared
 */
record ScriptOutcome(Language language, Script script, int plays, List<Otherwise> otherwise) {

    ScriptOutcome {
        otherwise = List.copyOf(otherwise);
    }

    boolean passed() {
        return otherwise.isEmpty();
    }

    /** A play that did not end as declared. */
    record Otherwise(String persona, Difference difference) {}
}

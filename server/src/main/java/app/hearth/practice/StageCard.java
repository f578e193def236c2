package app.hearth.practice;

import app.hearth.customer.scenario.Catalogue;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A briefing card.
 *
 * @param difficulty 1 gentle, 2 tense, 3 stormy
 * @param mood where the guest's mood begins, 0–10
 * @param industry one of {@link #INDUSTRIES}
 * @param zh null where a trainer wrote it in English only; one of both is there
 */
record StageCard(
        String industry,
        int difficulty,
        int mood,
        @Nullable StageScript zh,
        @Nullable StageScript en) {

    /** Those that scenarios ship for, and one for everything else. */
    static final Set<String> INDUSTRIES = industries();

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_FACTS = 12;

    /** Refuses what nobody could play from, all of it at once. */
    StageCard {
        var faults = new ArrayList<Fault>();
        if (!INDUSTRIES.contains(industry)) {
            faults.add(new Fault("industry", "One of %s.".formatted(INDUSTRIES)));
        }
        if (difficulty < 1 || difficulty > 3) {
            faults.add(new Fault("difficulty", "1, 2 or 3."));
        }
        if (mood < 0 || mood > 10) {
            faults.add(new Fault("mood", "0 to 10."));
        }
        if (zh == null && en == null) {
            faults.add(new Fault("zh", "The card is empty."));
        }
        check("zh", zh, faults);
        check("en", en, faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid("stage.card", "The card cannot be kept like this.", faults);
        }
    }

    private static Set<String> industries() {
        var industries = new LinkedHashSet<String>();
        Catalogue.scenarios().forEach(scenario -> industries.add(scenario.industry()));
        industries.add("other");
        return Collections.unmodifiableSet(industries);
    }

    private static void check(String language, @Nullable StageScript script, List<Fault> faults) {
        if (script == null) {
            return;
        }
        text(language + ".title", script.title(), LONGEST_TITLE, faults);
        text(language + ".situation", script.situation(), LONGEST_TEXT, faults);
        text(language + ".wants", script.wants(), LONGEST_TEXT, faults);
        text(language + ".settles", script.settles(), LONGEST_TEXT, faults);
        text(language + ".opening", script.opening(), LONGEST_TEXT, faults);
        if (script.rises().length() > LONGEST_TEXT) {
            faults.add(new Fault(language + ".rises", "At most %d characters.".formatted(LONGEST_TEXT)));
        }
        if (script.facts().size() > MOST_FACTS) {
            faults.add(new Fault(language + ".facts", "At most %d.".formatted(MOST_FACTS)));
        }
        script.facts().forEach(fact -> text(language + ".facts", fact, LONGEST_TEXT, faults));
    }

    private static void text(String field, String text, int longest, List<Fault> faults) {
        if (text.isBlank() || text.length() > longest) {
            faults.add(new Fault(field, "Between 1 and %d characters.".formatted(longest)));
        }
    }
}

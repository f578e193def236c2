package app.hearth.practice;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A briefing card.
 *
 * @param difficulty 1 gentle, 2 tense, 3 stormy
 * @param mood where the guest's mood begins, 0–10
 * @param zh null where a trainer wrote it in English only; one of both is there
 */
record StageCard(
        String industry,
        int difficulty,
        int mood,
        @Nullable StageScript zh,
        @Nullable StageScript en) {

    static final Set<String> INDUSTRIES =
            Set.of("ecommerce", "telecom", "bank", "insurance", "travel", "games", "government", "utilities", "other");

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
        Stream.of(zh, en).forEach(script -> check(script, faults));
        if (!faults.isEmpty()) {
            throw Refused.invalid("stage.card", "The card cannot be kept like this.", faults);
        }
    }

    private static void check(@Nullable StageScript script, List<Fault> faults) {
        if (script == null) {
            return;
        }
        text("title", script.title(), LONGEST_TITLE, faults);
        text("situation", script.situation(), LONGEST_TEXT, faults);
        text("wants", script.wants(), LONGEST_TEXT, faults);
        text("settles", script.settles(), LONGEST_TEXT, faults);
        text("opening", script.opening(), LONGEST_TEXT, faults);
        if (script.rises().length() > LONGEST_TEXT) {
            faults.add(new Fault("rises", "At most %d characters.".formatted(LONGEST_TEXT)));
        }
        if (script.facts().size() > MOST_FACTS) {
            faults.add(new Fault("facts", "At most %d.".formatted(MOST_FACTS)));
        }
        script.facts().forEach(fact -> text("facts", fact, LONGEST_TEXT, faults));
    }

    private static void text(String field, String text, int longest, List<Fault> faults) {
        if (text.isBlank() || text.length() > longest) {
            faults.add(new Fault(field, "Between 1 and %d characters.".formatted(longest)));
        }
    }
}

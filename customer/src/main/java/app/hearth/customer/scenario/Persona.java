package app.hearth.customer.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who calls or writes: how that person talks, and how quickly they lose their temper.
 *
 * @param anger added to the anger of the case
 * @param trust added to the trust of the case
 * @param reactivity multiplies the reactivity of the case
 * @param patience turns added to the patience of the case
 */
public record Persona(
        String id,
        String ageGroup,
        String channel,
        double anger,
        double trust,
        double reactivity,
        double patience,
        Map<Language, Voice> voices) {

    public Persona {
        voices = Map.copyOf(voices);
    }

    public Voice voice(Language language) {
        return Objects.requireNonNull(voices.get(language), language.wire());
    }

    /**
     * How a persona sounds in one language.
     *
     * @param tag which phrases are theirs
     * @param fillers what comes before a line now and then
     * @param tails what comes after one
     * @param burst probability that a line is sent in pieces
     * @param slips probability of a slip of the pen in a turn
     * @param marks how they end a line: full, none or loud
     */
    public record Voice(
            String name,
            String about,
            String tag,
            List<String> fillers,
            List<String> tails,
            double burst,
            double slips,
            Marks marks) {

        public Voice {
            fillers = List.copyOf(fillers);
            tails = List.copyOf(tails);
        }
    }

    /** How somebody ends a line. */
    public enum Marks {
        FULL,
        NONE,
        LOUD
    }
}

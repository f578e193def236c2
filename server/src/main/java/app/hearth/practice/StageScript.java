package app.hearth.practice;

import java.util.List;

/**
 * What a mystery guest plays, in one language.
 *
 * @param situation what happened, as the customer lived it
 * @param facts what the customer can tell when asked; all of it made up
 * @param wants what the customer wants
 * @param settles what would settle it
 * @param opening the first words
 * @param rises what makes it worse
 */
record StageScript(
        String title,
        String situation,
        List<String> facts,
        String wants,
        String settles,
        String opening,
        String rises) {

    StageScript {
        facts = List.copyOf(facts);
    }
}

package app.hearth.customer.scenario;

import java.util.List;

/**
 * A part of what settles the case.
 *
 * @param worth how much of the case it settles, 0…1; parts add up to 1 at most
 * @param after the facts that must have come out before it counts in full: who solves what he has not understood yet
 *     gets half
 */
public record Solution(String id, double worth, List<String> after) {

    public Solution {
        after = List.copyOf(after);
    }
}

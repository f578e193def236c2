package app.hearth.people;

import java.util.List;

/**
 * What importing a roster has changed, or would change.
 *
 * @param rows how many rows were read below the headings
 * @param faults the rows that were not taken, and why
 */
public record RosterOutcome(
        String encoding,
        int rows,
        RosterCount people,
        RosterCount programmes,
        RosterCount teams,
        RosterCount shifts,
        List<RosterFault> faults) {

    /** How many of a kind are new, changed, and as they were. */
    public record RosterCount(int created, int updated, int unchanged) {}

    public RosterOutcome {
        faults = List.copyOf(faults);
    }
}

package app.hearth.people;

import app.hearth.people.RosterOutcome.RosterCount;
import org.jspecify.annotations.Nullable;

/** Counts what is new, changed and as it was. */
final class RosterTally {

    private int created;
    private int updated;
    private int unchanged;

    /** Whether something has to be written. */
    boolean compare(@Nullable Object before, Object after) {
        if (before == null) {
            created++;
        } else if (before.equals(after)) {
            unchanged++;
        } else {
            updated++;
        }
        return !after.equals(before);
    }

    RosterCount count() {
        return new RosterCount(created, updated, unchanged);
    }
}

package app.hearth.appeal;

import java.time.Instant;
import java.time.ZoneId;

/** The terms of the centre, at one moment. */
record Clocks(Terms terms, ZoneId zone, Instant now) {

    Instant forFirst() {
        return Terms.due(now, terms.daysForFirst(), zone);
    }

    Instant toGoOn() {
        return Terms.due(now, terms.daysToGoOn(), zone);
    }

    Instant forPanel() {
        return Terms.due(now, terms.daysForPanel(), zone);
    }

    /** Until when a score that last changed then may be questioned. */
    Instant toFile(Instant changed) {
        return Terms.due(changed, terms.daysToFile(), zone);
    }
}

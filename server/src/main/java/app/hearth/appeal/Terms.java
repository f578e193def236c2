package app.hearth.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long everybody has, in days of the centre's calendar. A day that has begun counts whole: who has 3 days has until
 * the end of the third day after.
 *
 * @param daysToFile from when the score last changed
 * @param daysForFirst for the first instance
 * @param daysToGoOn for the agent, after the first instance
 * @param daysForPanel for the panel, and again for whoever breaks its tie
 */
record Terms(int daysToFile, int daysForFirst, int daysToGoOn, int daysForPanel) {

    static final Terms USUAL = new Terms(7, 3, 7, 5);

    /** The instant at which a clock of so many days runs out. */
    static Instant due(Instant from, int days, ZoneId zone) {
        return LocalDate.ofInstant(from, zone)
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }
}

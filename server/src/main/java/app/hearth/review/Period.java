package app.hearth.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** A week of the centre, from Monday on. */
record Period(LocalDate starts, ZoneId zone) {

    private static final double MOST = 0.5;

    static Period of(Instant instant, ZoneId zone) {
        var day = LocalDate.ofInstant(instant, zone);
        return new Period(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    Instant from() {
        return starts.atStartOfDay(zone).toInstant();
    }

    Instant to() {
        return starts.plusWeeks(1).atStartOfDay(zone).toInstant();
    }

    Period before() {
        return new Period(starts.minusWeeks(1), zone);
    }

    Period next() {
        return new Period(starts.plusWeeks(1), zone);
    }

    /**
     * With which probability a conversation of a week is drawn. At most half are, so that a small centre too has some
     * that are chosen for a reason.
     *
     * @param seen how many of the week there are so far
     * @param expected how many there will probably be; 0 where nobody knows
     */
    static double probability(int wanted, long seen, long expected) {
        var all = Math.max(1, Math.max(seen, expected));
        return Math.min(MOST, wanted / (double) all);
    }
}

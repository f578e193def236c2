package app.hearth.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shift as instants, so that every page shows it in the right zone; a day of rest has none. */
record ShiftView(
        LocalDate date,
        String name,
        boolean rest,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        List<BreakView> breaks) {

    /** A pause within a shift. */
    record BreakView(Instant startsAt, Instant endsAt) {}

    ShiftView {
        breaks = List.copyOf(breaks);
    }

    static ShiftView of(Shift shift, ZoneId zone) {
        return new ShiftView(
                shift.day(),
                shift.name(),
                shift.isRest(),
                instant(shift.starts(), zone),
                instant(shift.ends(), zone),
                shift.breaks().stream()
                        .map(pause -> new BreakView(
                                pause.starts().atZone(zone).toInstant(),
                                pause.ends().atZone(zone).toInstant()))
                        .toList());
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toInstant();
    }
}

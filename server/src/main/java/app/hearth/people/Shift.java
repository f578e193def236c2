package app.hearth.people;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a person is planned to work on one date, by the wall clock of the centre.
 *
 * @param day the date it belongs to, though it may end on the next
 * @param starts null on a day of rest, as {@code ends} is
 */
record Shift(
        LocalDate day,
        String name,
        @Nullable LocalDateTime starts,
        @Nullable LocalDateTime ends,
        List<Break> breaks) {

    /** A pause within a shift. */
    record Break(LocalDateTime starts, LocalDateTime ends) {}

    Shift {
        breaks = List.copyOf(breaks);
        if ((starts == null) != (ends == null)) {
            throw new IllegalArgumentException("A shift has both times or none: %s %s".formatted(starts, ends));
        }
    }

    static Shift ofRest(LocalDate day, String name) {
        return new Shift(day, name, null, null, List.of());
    }

    boolean isRest() {
        return Objects.isNull(starts);
    }
}

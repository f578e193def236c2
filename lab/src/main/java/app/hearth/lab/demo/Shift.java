package app.hearth.lab.demo;

import java.time.Instant;
import java.time.LocalDate;

/** What one agent is planned to do on one date. */
record Shift(Agent agent, LocalDate date, ShiftKind kind) {

    Instant at(int minute) {
        return date.atStartOfDay(Settings.ZONE).toInstant().plusSeconds(minute * 60L);
    }

    Instant end() {
        return at(kind.end());
    }
}

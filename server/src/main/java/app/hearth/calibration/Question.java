package app.hearth.calibration;

import app.hearth.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about.
 *
 * @param card the scorecard's id
 * @param from when the conversations began, the first instant
 * @param to when they began, the first instant that is too late
 * @param team null for all that the caller may see
 */
record Question(
        String card, Instant from, Instant to, @Nullable UUID team) {

    private static final Duration LONGEST = Duration.ofDays(366);

    Question {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refused.invalid("calibration.period", "A period begins before it ends and lasts a year at most.");
        }
    }
}

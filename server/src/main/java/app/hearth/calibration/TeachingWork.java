package app.hearth.calibration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reading being taught, or what came of it.
 *
 * @param labels of how many conversations people decided something
 * @param total how many things are to be learned
 * @param lessons those that were tried
 * @param model the reader version that was made; null where nothing was proven better
 * @param account who began it
 */
record TeachingWork(
        UUID id,
        String card,
        Instant from,
        Instant to,
        State state,
        int labels,
        int total,
        List<TaughtLesson> lessons,
        @Nullable String model,
        UUID account,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    TeachingWork {
        lessons = List.copyOf(lessons);
    }

    Question question() {
        return new Question(card, from, to, null);
    }

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** It broke off; the log tells why. */
        FAILED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

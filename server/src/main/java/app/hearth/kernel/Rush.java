package app.hearth.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether an import is under way: slow work in the background leaves the processors to it. Thread-safe. */
public final class Rush {

    /** So many conversations at once are an import. */
    private static final int BULK = 100;

    private static final Duration LASTS = Duration.ofSeconds(3);

    private final Clock clock;
    private volatile Instant last = Instant.EPOCH;

    public Rush(Clock clock) {
        this.clock = clock;
    }

    /** So many conversations came in together. */
    public void note(int conversations) {
        if (conversations >= BULK) {
            last = clock.instant();
        }
    }

    /** Whether many came in during the last seconds. */
    public boolean isOn() {
        return clock.instant().isBefore(last.plus(LASTS));
    }
}

package app.hearth.practice;

import app.hearth.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Makes guessing the codes of rooms pointless. */
@Component
class StageKnocking {

    private static final int FREE = 10;
    private static final Duration WAIT = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<UUID, Missed> missed = new ConcurrentHashMap<>();

    StageKnocking(Clock clock) {
        this.clock = clock;
    }

    private record Missed(int times, Instant last) {}

    void check(UUID account) {
        var known = missed.get(account);
        if (known != null && known.times() >= FREE && known.last().plus(WAIT).isAfter(clock.instant())) {
            throw Refused.throttled("stage.knocking", "Too many codes that no room has. Ask for the right one.", WAIT);
        }
    }

    void missed(UUID account) {
        var now = clock.instant();
        missed.values().removeIf(it -> it.last().plus(WAIT).isBefore(now));
        missed.merge(account, new Missed(1, now), (known, one) -> new Missed(known.times() + 1, now));
    }
}

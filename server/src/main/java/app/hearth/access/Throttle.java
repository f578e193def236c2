package app.hearth.access;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after a few failures of one login, or many from one address, every further one doubles
 * the wait.
 */
@Component
class Throttle {

    private static final int FREE_BY_LOGIN = 5;

    /** A whole centre may sit behind one address. */
    private static final int FREE_BY_ADDRESS = 200;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final ThrottleTable table;
    private final Secrets secrets;
    private final Clock clock;

    Throttle(ThrottleTable table, Secrets secrets, Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Counts an attempt of a login from an address; refuses it where it comes too soon. */
    void enter(String login, String address) {
        reserve(keyOfLogin(login), FREE_BY_LOGIN);
        reserve(key("address", address), FREE_BY_ADDRESS);
    }

    /**
     * The password was right: the login's count starts anew. The address only gets this attempt back, or one good
     * account would do to guess the others.
     */
    void forgive(String login, String address) {
        table.delete(keyOfLogin(login));
        table.takeBack(key("address", address));
        table.deleteOlderThan(clock.instant().minus(FORGOTTEN_AFTER));
    }

    private void reserve(byte[] key, int free) {
        var now = clock.instant();
        if (!table.reserve(key, now, free, LONGEST_WAIT, FORGOTTEN_AFTER)) {
            var wait = table.find(key)
                    .map(known -> Duration.between(now, known.lastAt().plusSeconds(secondsAfter(known.count() - free))))
                    .filter(Duration::isPositive)
                    .orElse(Duration.ofSeconds(1));
            var rounded = Duration.ofSeconds(Math.ceilDiv(wait.toMillis(), 1000L));
            throw Refused.throttled(
                    "access.throttled",
                    "Too many attempts. Try again in %d seconds.".formatted(rounded.toSeconds()),
                    rounded);
        }
    }

    private static long secondsAfter(int failuresTooMany) {
        return Math.min(LONGEST_WAIT.toSeconds(), 1L << Math.clamp(failuresTooMany, 0, 30));
    }

    private byte[] keyOfLogin(String login) {
        return key("login", login.strip().toLowerCase(Locale.ROOT));
    }

    private byte[] key(String kind, String value) {
        return secrets.mac("access.throttle").doFinal((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
    }
}

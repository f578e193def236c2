package app.hearth.practice;

import app.hearth.customer.Setting;
import app.hearth.customer.mind.Mood;
import app.hearth.customer.wording.ModelWording;
import app.hearth.customer.wording.Wording;
import app.hearth.customer.wording.Wording.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Other words for what simulated customers say, from a model that somebody set up; off unless they did. Whatever goes
 * wrong with it, the customer's own words are said. The key is neither logged nor shown.
 */
@Component
class CustomerWording {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerWording.class);

    private final State state;
    private final @Nullable String host;
    private final @Nullable String model;
    private final Wording wording;
    private final Clock clock;
    private final AtomicReference<Rest> rest = new AtomicReference<>(Rest.NONE);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    CustomerWording(
            @Value("${hearth.model.url:}") String url,
            @Value("${hearth.model.key:}") String key,
            @Value("${hearth.model.name:}") String name,
            @Value("${hearth.model.patience:3s}") Duration patience,
            Clock clock) {
        this.clock = clock;
        var base = endpoint(url.strip());
        if (base != null && !name.isBlank()) {
            this.state = State.ON;
            this.host = base.getHost();
            this.model = name.strip();
            this.wording = new ModelWording(base, key.isBlank() ? null : key.strip(), name.strip(), patience);
        } else {
            this.state = url.isBlank() ? State.OFF : State.MISCONFIGURED;
            this.host = null;
            this.model = null;
            this.wording = Wording.none();
        }
        if (state == State.MISCONFIGURED) {
            LOG.warn(
                    "The wording model stays off: it needs HEARTH_MODEL_URL with http or https, and HEARTH_MODEL_NAME");
        }
    }

    /** A model that gave nothing so often in a row is left alone for a while, so that nobody waits for it in vain. */
    private record Rest(int misses, Instant until) {

        static final Rest NONE = new Rest(0, Instant.MIN);
        private static final int MOST_MISSES = 5;
        private static final Duration WHILE = Duration.ofMinutes(1);

        boolean lasts(Instant now) {
            return now.isBefore(until);
        }

        Rest missed(Instant now) {
            return misses + 1 < MOST_MISSES ? new Rest(misses + 1, Instant.MIN) : new Rest(0, now.plus(WHILE));
        }
    }

    /** Whether customers speak in other words. */
    enum State {
        OFF,
        ON,
        MISCONFIGURED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The lines in other words, or the lines. Waits for the model at most as long as its patience; hold no connection.
     */
    List<String> say(Setting setting, Mood mood, List<String> lines) {
        if (state != State.ON || lines.isEmpty() || rest.get().lasts(clock.instant())) {
            return lines;
        }
        asked.incrementAndGet();
        var about = setting.persona().voice(setting.language()).about();
        var said = wording.rephrase(new Request(lines, setting.language(), about, mood.wire()));
        if (said.equals(lines)) {
            rest.updateAndGet(it -> it.missed(clock.instant()));
        } else {
            rest.set(Rest.NONE);
            taken.incrementAndGet();
        }
        return said;
    }

    State state() {
        return state;
    }

    boolean isOn() {
        return state == State.ON;
    }

    /** Where the model is; null where there is none. */
    @Nullable
    String host() {
        return host;
    }

    /** What it is called; null where there is none. */
    @Nullable
    String model() {
        return model;
    }

    /** How often it was asked since the start. */
    long asked() {
        return asked.get();
    }

    /** How often its words were said; else the customer's own were. */
    long taken() {
        return taken.get();
    }

    private static @Nullable URI endpoint(String url) {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme();
            return uri.getHost() != null
                            && uri.getUserInfo() == null
                            && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    ? uri
                    : null;
        } catch (URISyntaxException nonsense) {
            return null;
        }
    }
}

package app.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class ThrottleTest {

    private final Instant start = Instant.parse("2026-11-23T08:00:00Z");
    private final String login = "sun." + UUID.randomUUID();
    private final String address = UUID.randomUUID().toString();

    @Autowired
    private ThrottleTable table;

    @Autowired
    private Secrets secrets;

    @Test
    void doublesTheWaitAfterFiveFailures() {
        IntStream.range(0, 5).forEach(attempt -> assertThat(waitAt(0)).isNull());

        assertThat(waitAt(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(waitAt(1)).isNull();
        assertThat(waitAt(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(waitAt(3)).isNull();
        assertThat(waitAt(4)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void neverWaitsLongerThanAQuarterOfAnHour() {
        var now = 0;
        for (var attempt = 0; attempt < 30; attempt++) {
            assertThat(waitAt(now)).isNull();
            now += 900;
        }

        assertThat(waitAt(now - 899)).isEqualTo(Duration.ofSeconds(899));
    }

    @Test
    void forgetsAfterAnHourAndForgivesASuccess() {
        IntStream.range(0, 6).forEach(attempt -> waitAt(0));
        assertThat(waitAt(3_601)).isNull();
        IntStream.range(0, 4).forEach(attempt -> assertThat(waitAt(3_601)).isNull());
        assertThat(waitAt(3_601)).isNotNull();

        at(3_601).forgive(login, address);

        assertThat(waitAt(3_601)).isNull();
    }

    @Test
    void letsThroughNoMoreTriesWhenManyComeAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = threads.invokeAll(IntStream.range(0, 50)
                    .mapToObj(attempt -> Executors.callable(() -> at(0).enter(login, address)))
                    .toList());

            assertThat(tries).filteredOn(each -> each.state() == State.SUCCESS).hasSize(5);
        }
    }

    private @Nullable Duration waitAt(int seconds) {
        var refused = catchThrowableOfType(Refused.class, () -> at(seconds).enter(login, address));
        return refused == null ? null : refused.retryAfter();
    }

    private Throttle at(int seconds) {
        return new Throttle(table, secrets, Clock.fixed(start.plusSeconds(seconds), ZoneOffset.UTC));
    }
}

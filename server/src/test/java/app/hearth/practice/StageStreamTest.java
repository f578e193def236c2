package app.hearth.practice;

import static app.hearth.practice.StageFixtures.aTrainer;
import static app.hearth.practice.StageFixtures.act;
import static app.hearth.practice.StageFixtures.anAgent;
import static app.hearth.practice.StageFixtures.card;
import static app.hearth.practice.StageFixtures.mark;
import static app.hearth.practice.StageFixtures.say;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.Hearth;
import app.hearth.kernel.Caller;
import app.hearth.kernel.CallerArgument;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A hundred who watch over real connections, some of whom go and come back, and a server that is stopped and started
 * again in the middle of it.
 */
class StageStreamTest {

    private static final int WATCHERS = 100;
    private static final Map<String, Caller> CALLERS = new ConcurrentHashMap<>();

    /** Believes whoever says who asks. */
    @Configuration
    static class Believing {

        @Bean
        Filter believing() {
            return (request, response, chain) -> {
                var who = ((HttpServletRequest) request).getHeader("X-Who");
                if (who != null) {
                    CallerArgument.put((HttpServletRequest) request, CALLERS.get(who));
                }
                chain.doFilter(request, response);
            };
        }
    }

    @Test
    void everybodyGetsEveryEventOnceAndInOrder() throws InterruptedException, ExecutionException {
        var port = new AtomicInteger();
        var server = start(port);
        var trainer = aTrainer();
        var star = anAgent("小林");
        var room = server.getBean(StageRooms.class).open(trainer, "百人夜话");
        var people =
                IntStream.range(0, WATCHERS).mapToObj(it -> anAgent("同事" + it)).toList();
        enter(server, room, trainer, star);
        begin(server, room, trainer);
        for (var person : people) {
            enter(server, room, trainer, person);
        }

        try (var http = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var connected = new CountDownLatch(WATCHERS);
            var seen = new ArrayList<Future<List<Long>>>();
            for (var index = 0; index < WATCHERS; index++) {
                var watching = new Watching(http, port, room, people.get(index), index % 3 == 0 ? 5 : 1000, connected);
                seen.add(threads.submit(watching::toTheEnd));
            }
            connected.await();
            play(server, room, trainer, star, 0);
            server.close();
            server = start(port);
            play(server, room, trainer, star, 8);
            server.getBean(StageActing.class).act(star, room, act(StageAct.END));

            var expected = server.getBean(StageEventTable.class).after(room, 0).stream()
                    .filter(it -> it.event().audience() != StageEvent.Audience.HOSTS)
                    .map(StageRecorded::seq)
                    .toList();
            assertThat(expected).hasSizeGreaterThan(WATCHERS + 30);
            for (var each : seen) {
                assertThat(each.get()).isEqualTo(expected);
            }
        }
        server.close();
    }

    /**
     * Proxies hold back what they are sent until they have enough of it, or all, unless they are told not to; a stream
     * behind such a one would stand still until the round is over.
     */
    @Test
    @Timeout(120)
    void comesThroughAProxyThatHoldsBackWhatItMay() throws InterruptedException, IOException {
        var port = new AtomicInteger();
        var server = start(port);
        var trainer = aTrainer();
        var star = anAgent("小林");
        var room = server.getBean(StageRooms.class).open(trainer, "代理后面");
        enter(server, room, trainer, star);
        CALLERS.put(star.account().toString(), star);
        try (var proxy = new BufferingProxy(port.get());
                var http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(proxy.to("/api/stage/rooms/%s/events".formatted(room)))
                            .header("X-Who", star.account().toString())
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-transform");
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                assertThat(readUntil(lines, ":still here")).isNotEmpty();
                begin(server, room, trainer);
                assertThat(readUntil(lines, "\"kind\":\"revealed\"")).isNotEmpty();
            }
        }
        server.close();
    }

    /** What comes while the stream is open, up to a line with these words. */
    private static List<String> readUntil(BufferedReader lines, String words) throws IOException {
        var read = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            read.add(line);
            if (line.contains(words)) {
                return read;
            }
        }
        return List.of();
    }

    /** @param patience after so many events of one connection it is cut, as a phone in a lift cuts it */
    private record Watching(
            HttpClient http, AtomicInteger port, UUID room, Caller who, int patience, CountDownLatch connected) {

        List<Long> toTheEnd() throws InterruptedException {
            CALLERS.put(who.account().toString(), who);
            var seen = new ArrayList<Long>();
            var ended = false;
            while (!ended) {
                try {
                    ended = once(seen);
                } catch (IOException away) {
                    Thread.sleep(100);
                }
            }
            return seen;
        }

        private boolean once(List<Long> seen) throws IOException, InterruptedException {
            var last = seen.isEmpty() ? "0" : String.valueOf(seen.getLast());
            var uri = URI.create("http://127.0.0.1:%d/api/stage/rooms/%s/events".formatted(port.get(), room));
            var request = HttpRequest.newBuilder(uri)
                    .header("X-Who", who.account().toString())
                    .header("Last-Event-ID", last)
                    .build();
            var response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IOException("Answered " + response.statusCode());
            }
            var left = patience;
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        seen.add(Long.valueOf(line.substring(3)));
                        left--;
                    }
                    connected.countDown();
                    if (line.startsWith("data:") && line.contains("\"kind\":\"ended\"")) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static ConfigurableApplicationContext start(AtomicInteger port) {
        var application = new SpringApplication(Hearth.class, Believing.class);
        var server =
                application.run("--server.port=0", "--server.shutdown=immediate", "--hearth.practice.heartbeat=300ms");
        port.set(Integer.parseInt(String.valueOf(server.getEnvironment().getProperty("local.server.port"))));
        return server;
    }

    private static void enter(ConfigurableApplicationContext server, UUID room, Caller trainer, Caller who) {
        var rooms = server.getBean(StageRooms.class);
        rooms.enter(who, rooms.see(trainer, room).row().code());
    }

    private static void begin(ConfigurableApplicationContext server, UUID room, Caller trainer) {
        var acting = server.getBean(StageActing.class);
        acting.act(trainer, room, card());
        acting.act(trainer, room, act(StageAct.DRAW));
        acting.act(trainer, room, act(StageAct.REVEAL));
    }

    private static void play(ConfigurableApplicationContext server, UUID room, Caller trainer, Caller star, int from) {
        var acting = server.getBean(StageActing.class);
        if (from == 0) {
            acting.act(star, room, act(StageAct.ACCEPT));
        }
        for (var turn = 0; turn < 4; turn++) {
            acting.act(trainer, room, say("第%d次问了，什么时候到？".formatted(turn)));
            acting.act(star, room, say("抱歉让您久等，我这就查第%d遍。".formatted(turn)));
            acting.act(trainer, room, mark(from + turn, "listened", null));
        }
    }
}

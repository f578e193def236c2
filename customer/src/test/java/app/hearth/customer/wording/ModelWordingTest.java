package app.hearth.customer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.customer.scenario.Language;
import app.hearth.customer.wording.Wording.Request;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that speaks the protocol, well, slowly, brokenly and with bad intent. */
class ModelWordingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Request REQUEST =
            new Request(List.of("我扣了 3 块钱，四个月了。", "你们给个说法。"), Language.ZH, "操心的妈妈", "angry");
    private static final Duration PATIENT = Duration.ofSeconds(5);

    private final AtomicReference<JsonNode> asked = new AtomicReference<>();
    private final AtomicReference<String> key = new AtomicReference<>("");
    private final CountDownLatch test = new CountDownLatch(1);
    private HttpServer server;
    private int status = 200;
    private String body = "";
    private boolean hangs;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            asked.set(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            key.set(exchange.getRequestHeaders().getFirst("Authorization"));
            if (hangs) {
                awaitTheEnd();
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private void awaitTheEnd() {
        try {
            test.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        test.countDown();
        server.stop(0);
    }

    private List<String> rephrase(Duration patience) {
        var base = URI.create(
                "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
        return new ModelWording(base, "secret", "any-model", patience).rephrase(REQUEST);
    }

    private void answers(String content) {
        body = JSON.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
    }

    @Test
    void takesOtherWordsThatSayTheSame() {
        answers("每个月 3 块，扣了我四个月！\n今天必须有个说法。");
        assertThat(rephrase(PATIENT)).containsExactly("每个月 3 块，扣了我四个月！", "今天必须有个说法。");
        assertThat(key.get()).isEqualTo("Bearer secret");
        assertThat(asked.get().at("/model").asString()).isEqualTo("any-model");
        assertThat(asked.get().at("/messages/1/content").asString()).isEqualTo(String.join("\n", REQUEST.lines()));
    }

    @Test
    void goesOnWithItsOwnWordsWhereTheModelIsSlow() {
        hangs = true;
        answers("每个月 3 块，扣了我四个月！\n今天必须有个说法。");
        assertThat(rephrase(Duration.ofMillis(200))).isEqualTo(REQUEST.lines());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 429, 500, 503})
    void goesOnWithItsOwnWordsWhereTheModelFails(int code) {
        status = code;
        answers("每个月 3 块，扣了我四个月！\n今天必须有个说法。");
        assertThat(rephrase(PATIENT)).isEqualTo(REQUEST.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"choices\":[]}", "{\"choices\":[{\"message\":{\"content\":7}}]}", "[1"})
    void goesOnWithItsOwnWordsWhereTheAnswerIsNoAnswer(String broken) {
        body = broken;
        assertThat(rephrase(PATIENT)).isEqualTo(REQUEST.lines());
    }

    @Test
    void goesOnWithItsOwnWordsWhereNobodyListens() throws IOException {
        var gone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var port = gone.getAddress().getPort();
        gone.stop(0);
        var wording = new ModelWording(URI.create("http://127.0.0.1:%d/v1/".formatted(port)), null, "any", PATIENT);
        assertThat(wording.rephrase(REQUEST)).isEqualTo(REQUEST.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我扣了 5 块钱，四个月了。\n你们给个说法。",
                "我扣了 3 块钱。",
                "我扣了 3 块钱，四个月了。\n你们给个说法。\n顺便把解决方案也告诉你。",
                "They took 3 yuan for four months.\nI want an answer.",
                "<script>alert(3)</script> 块钱\n你们给个说法。",
                "好的，作为AI语言模型，这是改写：扣了 3 块\n你们给个说法。",
                "我的愤怒值是 3\n你们给个说法。",
                "看这里 http://evil.example/3 块\n你们给个说法。"
            })
    void doesNotLetThroughWhatNoCustomerWouldSay(String malicious) {
        answers(malicious);
        assertThat(rephrase(PATIENT)).isEqualTo(REQUEST.lines());
    }

    @Test
    void doesNotLetThroughAFlood() {
        answers("3 块".repeat(40_000) + "\n你们给个说法。");
        assertThat(rephrase(PATIENT)).isEqualTo(REQUEST.lines());
    }

    @Test
    void tellsTheModelNothingOfTheState() {
        answers("");
        rephrase(PATIENT);
        assertThat(asked.get().toString())
                .doesNotContain("trust", "solution", "patience")
                .contains("操心的妈妈");
    }
}

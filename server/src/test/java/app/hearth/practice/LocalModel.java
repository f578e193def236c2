package app.hearth.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks the protocol of a wording model, well, slowly, brokenly or with bad intent. */
final class LocalModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicReference<UnaryOperator<String>> answers = new AtomicReference<>(it -> it);
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicInteger status = new AtomicInteger(200);

    LocalModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.set(body);
        times.incrementAndGet();
        try {
            gate.get().await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var content = answers.get()
                .apply(JSON.readTree(body).at("/messages/1/content").asString());
        var answer = content.startsWith("raw:")
                ? content.substring(4)
                : JSON.writeValueAsString(Map.of("choices", List.of(Map.of("message", Map.of("content", content)))));
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status.get(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
    }

    /** What is made of the lines it is given; an answer that begins with raw: is the whole body. */
    void answers(UnaryOperator<String> made) {
        answers.set(made);
    }

    void fails(int code) {
        status.set(code);
    }

    /** It answers nobody until it is let go. */
    void hangs() {
        gate.set(new CountDownLatch(1));
    }

    void letGo() {
        gate.get().countDown();
    }

    /** The last request, as it came. */
    String asked() {
        return asked.get();
    }

    int times() {
        return times.get();
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}

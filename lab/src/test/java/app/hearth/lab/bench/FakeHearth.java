package app.hearth.lab.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks as much of Hearth's HTTP contract as the benches use, and insists on session and CSRF token as Hearth does.
 */
final class FakeHearth implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger looks = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final String endState;
    private volatile long lines;

    FakeHearth(String endState) throws IOException {
        this.endState = endState;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestURI().toString());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")
                && !"t0ken".equals(exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"))) {
            send(exchange, 403, "{\"code\":\"access.csrf\"}");
        } else if (path.equals("/")) {
            exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=t0ken; Path=/");
            send(exchange, 200, "<!doctype html>");
        } else if (path.equals("/api/session") || path.startsWith("/api/setup/")) {
            var known = body.contains("right") || path.endsWith("/one-time-link");
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=s; Path=/; HttpOnly");
            send(
                    exchange,
                    known ? 200 : 401,
                    known ? "{\"login\":\"bench\"}" : "{\"code\":\"access.wrong-credentials\"}");
        } else if (!String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"))
                .contains("SESSION=s")) {
            send(exchange, 401, "{\"code\":\"access.signed-out\"}");
        } else if (path.equals("/api/sources")) {
            send(exchange, 201, "{\"id\":\"s1\"}");
        } else if (path.equals("/api/imports")) {
            lines = body.lines().count();
            send(exchange, 201, "{\"id\":\"i1\",\"state\":\"working\"}");
        } else if (path.equals("/api/imports/i1")) {
            var state = looks.incrementAndGet() < 3 ? "working" : endState;
            send(
                    exchange,
                    200,
                    "{\"id\":\"i1\",\"state\":\"%s\",\"processed\":%d,\"problem\":\"why\"}".formatted(state, lines));
        } else if (path.equals("/api/conversations")) {
            send(exchange, 200, "{\"items\":[{\"id\":\"c1\"},{\"id\":\"c2\"}],\"next\":\"c2\"}");
        } else if (path.startsWith("/api/conversations/c")) {
            send(exchange, 200, "{\"id\":\"c1\"}");
        } else {
            send(exchange, 404, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package app.hearth.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

/** Passes an answer on when all of it is there, as nginx does, unless the answer says that it must not be held back. */
final class BufferingProxy implements AutoCloseable {

    private static final int ALL = 0;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final int behind;

    BufferingProxy(int behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI to(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private void pass(HttpExchange exchange) throws IOException {
        var asked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(behind, exchange.getRequestURI())))
                .header("X-Who", exchange.getRequestHeaders().getFirst("X-Who"))
                .build();
        try {
            var answer = http.send(asked, BodyHandlers.ofInputStream());
            answer.headers()
                    .map()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            exchange.getResponseHeaders().remove("Transfer-Encoding");
            var mayHold = answer.headers()
                    .firstValue("X-Accel-Buffering")
                    .filter("no"::equals)
                    .isEmpty();
            try (var from = answer.body();
                    exchange) {
                var held = mayHold ? from.readAllBytes() : new byte[0];
                exchange.sendResponseHeaders(answer.statusCode(), ALL);
                var to = exchange.getResponseBody();
                to.write(held);
                for (var next = from.read(); next >= 0; next = from.read()) {
                    to.write(next);
                    to.flush();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.stop(0);
    }
}

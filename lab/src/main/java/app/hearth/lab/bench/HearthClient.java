package app.hearth.lab.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in user of a Hearth, speaking its HTTP API with a session cookie as a browser does. */
final class HearthClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    HearthClient(URI base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        visit("/");
        post("/api/session", Map.of("login", login, "password", password));
    }

    /** Takes up a one-time link: sets login, name and password, and is signed in afterwards. */
    void takeUp(String token, String login, String password) throws IOException, InterruptedException {
        visit("/");
        post("/api/setup/" + token, Map.of("login", login, "name", "Bench", "password", password));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        var json = JSON.writeValueAsString(body);
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends a file as the body, streamed; the answer is the import it has become. */
    JsonNode upload(String source, Path file) throws IOException, InterruptedException {
        var path = "/api/imports?source=%s&filename=%s"
                .formatted(word(source), word(file.getFileName().toString()));
        BodyPublisher body = BodyPublishers.ofFile(file);
        return send(request(path)
                .timeout(Duration.ofHours(2))
                .header("Content-Type", "application/octet-stream")
                .POST(body));
    }

    /** Asks for a page or a file and throws its content away; the status says how it went. */
    int visit(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode();
    }

    static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var built = request.build();
        var response = http.send(built, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("%s %s answered %d: %s"
                    .formatted(built.method(), built.uri().getPath(), response.statusCode(), response.body()));
        }
        return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}

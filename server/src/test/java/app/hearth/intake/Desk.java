package app.hearth.intake;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** An administrator at work: adds a source, brings files in, waits until they are done, searches. */
public final class Desk {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final MockMvcTester http;
    private final String source;

    public Desk(MockMvcTester http) {
        this.http = http;
        this.source = JsonPath.read(
                text(http.post()
                        .uri("/api/sources")
                        .with(admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"%s\", \"kind\": \"file\", \"zone\": \"Asia/Shanghai\"}"
                                .formatted(UUID.randomUUID()))),
                "$.id");
    }

    /** The id of a source of its own, so that tests do not see each other's conversations. */
    public String source() {
        return source;
    }

    public Map<String, Object> upload(String name, String file) {
        return upload(name, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings a file in and waits until its last conversation is stored, read, scored and findable. */
    public Map<String, Object> upload(String name, byte[] file) {
        return awaitDone(begin(name, file));
    }

    String begin(String name, String file) {
        return begin(name, file.getBytes(StandardCharsets.UTF_8));
    }

    private String begin(String name, byte[] file) {
        return JsonPath.read(
                text(http.post()
                        .uri("/api/imports?filename=%s&source=%s".formatted(name, source))
                        .with(admin())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(file)),
                "$.id");
    }

    Map<String, Object> awaitDone(String id) {
        return await().atMost(SOON)
                .until(
                        () -> JsonPath.<Map<String, Object>>read(
                                text(http.get().uri("/api/imports/" + id).with(admin())), "$"),
                        it -> "done".equals(it.get("state")));
    }

    /** The answer of a search among the conversations of the source. */
    public String search(String query) {
        return text(http.get()
                .uri("/api/conversations?source=%s&%s".formatted(source, query))
                .with(admin()));
    }

    /** The body of an answer that must be a success. */
    public static String text(MockMvcRequestBuilder request) {
        try {
            var response = request.exchange().getResponse();
            var body = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getStatus()).as(body).isBetween(200, 299);
            return body;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

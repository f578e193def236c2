package app.hearth.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The intake of a running Hearth, reached over HTTP; waits for it while it is away or busy. */
final class Intake implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final URI url;
    private final String token;
    private final Duration patience;

    Intake(URI hearth, String token, String source, Duration patience) {
        var base = hearth.toString().replaceAll("/+$", "");
        this.url = URI.create(base + "/api/intake?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8));
        this.token = token;
        this.patience = patience;
    }

    /** Sends again after a failure on the way, which is safe because what was taken is recognised. */
    Receipt send(Chunks.Chunk chunk) throws IOException, InterruptedException {
        var waited = Duration.ZERO;
        var pause = FIRST_PAUSE;
        var answer = attempt(chunk);
        while (answer.mayPass() && waited.compareTo(patience) < 0) {
            Thread.sleep(pause);
            waited = waited.plus(pause);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            answer = attempt(chunk);
        }
        return receipt(answer, chunk).countedFrom(chunk.first());
    }

    private Answer attempt(Chunks.Chunk chunk) throws InterruptedException {
        try {
            var response = http.send(request(chunk), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            return new Answer(Answer.NONE, unreachable.toString());
        }
    }

    /** What came back, if anything did. */
    private record Answer(int status, String body) {

        static final int NONE = 0;

        boolean mayPass() {
            return status == NONE || status == 429 || status == 502 || status == 503 || status == 504;
        }
    }

    private HttpRequest request(Chunks.Chunk chunk) {
        return HttpRequest.newBuilder(url)
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(chunk.content().array()))
                .build();
    }

    private Receipt receipt(Answer answer, Chunks.Chunk chunk) throws IOException {
        if (answer.status() == Answer.NONE) {
            throw new IOException(
                    "Hearth does not answer at %s (%s). Lines before %d were sent; run the same command again later."
                            .formatted(url, answer.body(), chunk.first()));
        }
        if (answer.status() / 100 != 2) {
            throw new IOException("Hearth refused with %d: %s".formatted(answer.status(), reason(answer.body())));
        }
        try {
            return json.readValue(answer.body(), Receipt.class);
        } catch (JacksonException foreign) {
            throw new IOException("What answers at %s is not a Hearth.".formatted(url), foreign);
        }
    }

    /** Every refusal of Hearth carries a sentence; something in between may not. */
    private String reason(String body) {
        try {
            return json.readTree(body).path("detail").asString("no reason given");
        } catch (JacksonException noJson) {
            return "no reason given";
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        http.close();
    }
}

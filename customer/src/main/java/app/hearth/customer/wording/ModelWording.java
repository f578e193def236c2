package app.hearth.customer.wording;

import app.hearth.customer.scenario.Language;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rephrases with any endpoint that speaks the protocol of OpenAI's chat completions. It is given the customer's lines
 * and how the persona talks, nothing else of the case and nothing of the trainee's words, so there is nothing to leak
 * and nobody who could talk it into something.
 */
public final class ModelWording implements Wording {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final double TEMPERATURE = 0.8;
    private static final int MOST_TOKENS = 300;

    private final URI endpoint;
    private final @Nullable String key;
    private final String model;
    private final Duration patience;
    private final HttpClient client;

    /**
     * A model behind an endpoint.
     *
     * @param base such as http://localhost:11434/v1
     * @param key null where the endpoint wants none
     * @param patience how long to wait for other words before going on with the own ones
     */
    public ModelWording(URI base, @Nullable String key, String model, Duration patience) {
        var root = base.toString();
        this.endpoint = URI.create(root.endsWith("/") ? root + "chat/completions" : root + "/chat/completions");
        this.key = key;
        this.model = model;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public List<String> rephrase(Request request) {
        var answer = client.sendAsync(ask(request), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Sanitising.linesOf(content(response), request);
        } catch (TimeoutException | ExecutionException tooSlowOrBroken) {
            giveUp(answer);
            return request.lines();
        } catch (InterruptedException interrupted) {
            giveUp(answer);
            Thread.currentThread().interrupt();
            return request.lines();
        }
    }

    private static final long MOST_BYTES = 65_536;

    private static void giveUp(CompletableFuture<HttpResponse<String>> answer) {
        answer.cancel(true);
    }

    private HttpRequest ask(Request request) {
        var body = JSON.writeValueAsString(Map.of(
                "model",
                model,
                "temperature",
                TEMPERATURE,
                "max_tokens",
                MOST_TOKENS,
                "stream",
                false,
                "messages",
                List.of(
                        Map.of("role", "system", "content", instruction(request)),
                        Map.of("role", "user", "content", String.join("\n", request.lines())))));
        var builder = HttpRequest.newBuilder(endpoint)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (key != null) {
            builder.header("Authorization", "Bearer " + key);
        }
        return builder.build();
    }

    private static String instruction(Request request) {
        return request.language() == Language.ZH
                ? "把下面客户说的话换一种说法，意思、事实、数字、语气都不变，一行对一行，用中文，不要加任何说明。客户：%s；情绪：%s。"
                        .formatted(request.persona(), request.mood())
                : "Say these lines of a customer in other words. Keep meaning, facts, numbers and tone, one line for each line, in English, no comments. The customer: %s; mood: %s."
                        .formatted(request.persona(), request.mood());
    }

    private static String content(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            return "";
        }
        try {
            return JSON.readTree(response.body())
                    .at("/choices/0/message/content")
                    .asString("");
        } catch (JacksonException | IllegalStateException notThatProtocol) {
            return "";
        }
    }
}

package app.hearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    Path folder;

    private final List<String> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer hearth;

    private record Answer(int status, String body) {}

    @BeforeEach
    void startAHearth() throws IOException {
        hearth = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hearth.createContext("/", this::answer);
        hearth.start();
    }

    @AfterEach
    void stopIt() {
        hearth.stop(0);
    }

    @Test
    void sendsTheLinesAndTellsWhatBecameOfThem() throws IOException {
        answers.add(new Answer(200, "{\"accepted\":2,\"duplicates\":1,\"rejected\":[]}"));
        var file = file("{\"a\":1}\n{\"b\":\"您好\"}\n{\"c\":3}");

        assertThat(execute("import", file, "--url", url(), "--token", "hearth_x", "--source", "天猫 客服"))
                .isZero();

        assertThat(requests)
                .containsExactly(
                        "POST /api/intake?source=%E5%A4%A9%E7%8C%AB+%E5%AE%A2%E6%9C%8D Bearer hearth_x application/x-ndjson");
        assertThat(bodies).containsExactly("{\"a\":1}\n{\"b\":\"您好\"}\n{\"c\":3}\n");
        assertThat(out.toString()).contains("2 accepted, 1 already there, 0 rejected");
    }

    @Test
    void countsRejectedLinesFromTheStartOfTheFile() throws IOException {
        answers.add(new Answer(200, "{\"accepted\":500,\"duplicates\":0,\"rejected\":[]}"));
        answers.add(
                new Answer(
                        200,
                        "{\"accepted\":1,\"duplicates\":0,\"rejected\":[{\"line\":2,\"field\":\"turns\",\"code\":\"intake.no-turns\",\"reason\":\"No turns.\"}]}"));
        var file = file("{}\n".repeat(502));

        assertThat(execute("import", file, "--url", url(), "--token", "t", "--source", "s"))
                .isEqualTo(Import.SOME_REJECTED);

        assertThat(err.toString()).contains(":502: turns: No turns. (intake.no-turns)");
        assertThat(out.toString()).contains("501 accepted, 0 already there, 1 rejected");
    }

    @Test
    void triesAgainWhileHearthIsBusy() throws IOException {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(200, "{\"accepted\":1,\"duplicates\":0,\"rejected\":[]}"));

        assertThat(execute("import", file("{}\n"), "--url", url(), "--token", "t", "--source", "s"))
                .isZero();

        assertThat(bodies).hasSize(2).containsOnly("{}\n");
    }

    @Test
    void givesUpWhenNobodyAnswers() throws IOException {
        var nobody = url();
        hearth.stop(0);

        assertThat(execute(
                        "import",
                        file("{}\n"),
                        "--url",
                        nobody,
                        "--token",
                        "t",
                        "--source",
                        "s",
                        "--patience",
                        "PT0.1S"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("does not answer");
    }

    @Test
    void tellsWhyItWasRefused() throws IOException {
        answers.add(new Answer(401, "{\"code\":\"access.token-unknown\",\"detail\":\"No such token.\"}"));

        assertThat(execute("import", file("{}\n"), "--url", url(), "--token", "t", "--source", "s"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("401: No such token.");
    }

    @Test
    void notesAnswersThatAreNotHearths() throws IOException {
        answers.add(new Answer(200, "<html>"));

        assertThat(execute("import", file("{}\n"), "--url", url(), "--token", "t", "--source", "s"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("not a Hearth");
    }

    @Test
    void readsAllFilesOrNone() throws IOException {
        assertThat(execute(
                        "import",
                        file("{}\n"),
                        folder.resolve("gone").toString(),
                        "--url",
                        url(),
                        "--token",
                        "t",
                        "--source",
                        "s"))
                .isEqualTo(2);

        assertThat(requests).isEmpty();
        assertThat(err.toString()).contains("gone cannot be read");
    }

    @Test
    void needsAToken() throws IOException {
        assertThat(execute("import", file("{}\n"), "--url", url(), "--token", "", "--source", "s"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("A token is needed");
    }

    @Test
    void saysItsVersion() {
        assertThat(execute("version")).isZero();

        assertThat(out.toString()).contains("Hearth 薪火").contains("Java " + Runtime.version());
    }

    @Test
    void asksForACommand() {
        assertThat(execute()).isEqualTo(2);

        assertThat(err.toString()).contains("import").contains("version");
    }

    private int execute(String... arguments) {
        return Hearth.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("conversations.jsonl"), content).toString();
    }

    private String url() {
        return "http://127.0.0.1:%d/".formatted(hearth.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        requests.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Content-Type")));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var answer = answers.remove();
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

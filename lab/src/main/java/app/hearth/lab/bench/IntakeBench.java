package app.hearth.lab.bench;

import app.hearth.lab.demo.DemoCentre;
import app.hearth.lab.demo.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** From the first byte of a file to all its conversations redacted, stored, read, scored and searchable. */
public final class IntakeBench {

    private static final Set<String> WORKING = Set.of("receiving", "working");
    private static final int CONVERSATIONS_OF_AN_AGENT = 900;
    private static final int DAYS = 30;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /**
     * What was measured.
     *
     * @param took from the first byte sent to the import's state being done
     */
    public record Result(long conversations, long bytes, Duration received, Duration took, String memory) {

        public double perSecond() {
            return conversations * 1e9 / took.toNanos();
        }
    }

    private IntakeBench() {}

    /** Writes the file of a demo centre of this size. */
    public static Path prepare(Path folder, long conversations, LocalDate end) throws IOException {
        var agents = (int) Math.max(8, conversations / CONVERSATIONS_OF_AN_AGENT);
        var settings = Settings.of(agents, DAYS, 7, end).withConversations(conversations);
        var file = folder.resolve("conversations.jsonl");
        try (var to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 17)) {
            DemoCentre.of(settings).writeConversations(to);
        }
        return file;
    }

    /** Starts the server's jar on an empty home, takes up its one-time link and sends the file. */
    public static Result run(Path jar, Path home, Path file) throws IOException, InterruptedException {
        try (var server = StartedServer.start(StartedServer.command(jar, home));
                var client = new HearthClient(server.address())) {
            client.takeUp(server.token(), "bench", "Only-for-measuring-%d".formatted(System.nanoTime()));
            var result = send(client, file);
            return new Result(
                    result.conversations(),
                    result.bytes(),
                    result.received(),
                    result.took(),
                    Memory.of(server.pid()).told());
        }
    }

    /** Sends the file to a Hearth that runs already. */
    public static Result run(URI address, String login, String password, Path file)
            throws IOException, InterruptedException {
        try (var client = new HearthClient(address)) {
            client.signIn(login, password);
            return send(client, file);
        }
    }

    private static Result send(HearthClient client, Path file) throws IOException, InterruptedException {
        var source = client.post(
                "/api/sources", Map.of("name", "bench-" + System.nanoTime(), "kind", "file", "zone", "Asia/Shanghai"));
        var began = System.nanoTime();
        var uploaded = client.upload(source.path("id").asString(), file);
        var received = Duration.ofNanos(System.nanoTime() - began);
        var ended = await(client, uploaded);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Result(ended.path("processed").asLong(), Files.size(file), received, took, "");
    }

    private static JsonNode await(HearthClient client, JsonNode uploaded) throws IOException, InterruptedException {
        var view = uploaded;
        while (WORKING.contains(view.path("state").asString())) {
            Thread.sleep(BETWEEN_LOOKS);
            view = client.get("/api/imports/" + uploaded.path("id").asString());
        }
        if (!view.path("state").asString().equals("done")) {
            throw new IOException("The import ended as %s: %s"
                    .formatted(
                            view.path("state").asString(), view.path("problem").asString("")));
        }
        return view;
    }
}

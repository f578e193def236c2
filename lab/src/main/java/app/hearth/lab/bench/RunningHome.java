package app.hearth.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A home with a server at work on it, somebody signed in, and its database open to look into. */
final class RunningHome implements AutoCloseable {

    private static final String LOGIN = "bench";
    private static final String PASSWORD = "Only-for-measuring-1";
    private static final Set<String> WORKING = Set.of("receiving", "working");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HomeFolder home;
    private final StartedServer server;
    private final HearthClient client;

    private RunningHome(HomeFolder home, StartedServer server, HearthClient client) {
        this.home = home;
        this.server = server;
        this.client = client;
    }

    static RunningHome start(Path jar, HomeFolder home) throws IOException, InterruptedException {
        var server = StartedServer.start(StartedServer.command(jar, home.path()));
        try {
            return new RunningHome(home, server, new HearthClient(server.address()));
        } catch (IOException silent) {
            server.close();
            throw silent;
        }
    }

    /** On a fresh home: makes the administrator and signs in. */
    void takeUp() throws IOException, InterruptedException {
        client.takeUp(server.token(), LOGIN, PASSWORD);
    }

    /** On a home that has its administrator. */
    void signIn() throws IOException, InterruptedException {
        client.signIn(LOGIN, PASSWORD);
    }

    /** Adds a source and tells its id. */
    String addSource(String name) throws IOException, InterruptedException {
        var source = Map.of("name", name, "kind", "file", "zone", "Asia/Shanghai");
        return client.post("/api/sources", source).path("id").asString();
    }

    /** Sends a file; the answer is the import it has become. */
    JsonNode send(String source, Path file) throws IOException, InterruptedException {
        return client.upload(source, file);
    }

    void kill() {
        server.kill();
    }

    /** Cancels the import that began last, as soon as there is one; one that has ended stays as it is. */
    void cancelLatest() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var imports = imports();
        while (imports.isEmpty()) {
            pause(end, "No import began in %d minutes.");
            imports = imports();
        }
        if (WORKING.contains(imports.get(0).path("state").asString())) {
            client.post(
                    "/api/imports/%s/cancel".formatted(imports.get(0).path("id").asString()), Map.of());
        }
    }

    /** Waits until every import has come to its end. */
    void settle() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (imports()
                .valueStream()
                .anyMatch(one -> WORKING.contains(one.path("state").asString()))) {
            pause(end, "Imports were still not at their end after %d minutes.");
        }
    }

    private static void pause(long end, String otherwise) throws IOException, InterruptedException {
        if (System.nanoTime() > end) {
            throw new IOException(otherwise.formatted(PATIENCE.toMinutes()));
        }
        Thread.sleep(BETWEEN_LOOKS);
    }

    /** Newest first. */
    private JsonNode imports() throws IOException, InterruptedException {
        return client.get("/api/imports").path("items");
    }

    /** What is not as it should be when all imports have ended, in words; empty where nothing is. */
    String faults(Fingerprint right) throws IOException, InterruptedException {
        var difference = store().fingerprint().differenceFrom(right);
        var unfinished = store().unfinished();
        var state = imports().get(0).path("state").asString();
        if (!difference.isEmpty()) {
            return difference;
        } else if (unfinished > 0) {
            return "%d rows were left unfinished".formatted(unfinished);
        } else if (!state.equals("done")) {
            return "the last import ended as %s".formatted(state);
        }
        return client.get("/api/audit/verification").path("intact").asBoolean() ? "" : "the audit trail is broken";
    }

    StoreQuery store() {
        return new StoreQuery(home);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}

package app.hearth.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** From starting the server's process to its first page answered, the database included. */
public final class StartBench {

    private static final int OK = 200;

    private StartBench() {}

    /** Starts the jar on this home and measures; a home used before shows a warm start. */
    public static Duration run(Path jar, Path home) throws IOException, InterruptedException {
        return run(StartedServer.command(jar, home));
    }

    static Duration run(List<String> command) throws IOException, InterruptedException {
        var began = System.nanoTime();
        try (var server = StartedServer.start(command);
                var client = new HearthClient(server.address())) {
            var status = client.visit("/");
            if (status != OK) {
                throw new IOException("The first page answered %d.".formatted(status));
            }
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }
}

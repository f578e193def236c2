package app.hearth.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A Hearth server started from its jar on a home of its own; what it prints tells its address and the one-time link.
 */
final class StartedServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+:\\d+");
    private static final Pattern READY = Pattern.compile("Hearth.*ready");
    private static final int LAST_WORDS = 40;
    private static final Pattern LINK = Pattern.compile("/setup/([A-Za-z0-9_-]{8,})");

    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final CompletableFuture<String> token = new CompletableFuture<>();
    private final Deque<String> lastWords = new ConcurrentLinkedDeque<>();

    private StartedServer(Process process) {
        this.process = process;
    }

    static StartedServer start(List<String> command) throws IOException {
        var server = new StartedServer(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        Thread.ofVirtual().start(server::listen);
        return server;
    }

    /** The command that starts a server jar on a home folder and a free port, with the memory the launcher gives it. */
    static List<String> command(Path jar, Path home) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--hearth.home=" + home,
                "--server.port=0");
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(this::hear);
        } catch (UncheckedIOException | IOException ended) {
            address.completeExceptionally(ended);
        }
        address.completeExceptionally(new IOException("The server ended before it was ready."));
        token.completeExceptionally(new IOException("The server told of no one-time link."));
    }

    private void hear(String line) {
        lastWords.addLast(line);
        if (lastWords.size() > LAST_WORDS) {
            lastWords.removeFirst();
        }
        var link = LINK.matcher(line);
        if (link.find()) {
            token.complete(link.group(1));
        }
        var found = ADDRESS.matcher(line);
        if (READY.matcher(line).find() && found.find()) {
            address.complete(URI.create(found.group()));
        }
    }

    URI address() throws IOException, InterruptedException {
        return heard(address, Duration.ofMinutes(2));
    }

    String token() throws IOException, InterruptedException {
        return heard(token, Duration.ofSeconds(20));
    }

    private <T> T heard(CompletableFuture<T> news, Duration patience) throws IOException, InterruptedException {
        try {
            return news.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            throw new IOException(
                    "The server did not say what was waited for. It said last:%n%s"
                            .formatted(String.join(System.lineSeparator(), lastWords)),
                    silent);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process at once; it has no chance to finish anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

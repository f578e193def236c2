package app.hearth.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    @TempDir
    private Path folder;

    @Test
    void sendsTheWholeFileAndWaitsUntilTheImportIsDone() throws Exception {
        var file = IntakeBench.prepare(folder, 300, LocalDate.of(2026, 11, 22));
        try (var hearth = new FakeHearth("done")) {
            var result = IntakeBench.run(hearth.address(), "admin", "right", file);

            assertThat(result.conversations()).isEqualTo(300);
            assertThat(result.bytes()).isEqualTo(Files.size(file));
            assertThat(result.took()).isGreaterThan(result.received());
            assertThat(hearth.asked()).contains("/api/imports?source=s1&filename=conversations.jsonl");
        }
    }

    @Test
    void anImportThatFailsIsNoFigure() throws Exception {
        var file = IntakeBench.prepare(folder, 10, LocalDate.of(2026, 11, 22));
        try (var hearth = new FakeHearth("failed")) {
            assertThatThrownBy(() -> IntakeBench.run(hearth.address(), "admin", "right", file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("failed: why");
        }
    }

    @Test
    void wrongCredentialsAreToldWithTheServersAnswer() throws Exception {
        try (var hearth = new FakeHearth("done");
                var client = new HearthClient(hearth.address())) {
            assertThatThrownBy(() -> client.signIn("admin", "wrong"))
                    .hasMessageContaining("401")
                    .hasMessageContaining("access.wrong-credentials");
        }
    }

    @Test
    void aOneTimeLinkSignsIn() throws Exception {
        try (var hearth = new FakeHearth("done");
                var client = new HearthClient(hearth.address())) {
            client.takeUp("one-time-link", "bench", "a-long-password");

            assertThat(client.get("/api/conversations").path("items").size()).isEqualTo(2);
        }
    }

    @Test
    void visitorsListSearchAndOpenPages() throws Exception {
        try (var hearth = new FakeHearth("done")) {
            var load = new StoreBench.Load(4, Duration.ofSeconds(1), Duration.ofMillis(10));

            var result = StoreBench.run(hearth.address(), "admin", "right", load);

            assertThat(result.failures()).isZero();
            assertThat(result.latencies()).hasSize(3);
            assertThat(result.latencies().values()).allSatisfy(latency -> {
                assertThat(latency.count()).isPositive();
                assertThat(latency.p50()).isPositive();
                assertThat(latency.p99()).isGreaterThanOrEqualTo(latency.p50());
            });
            assertThat(hearth.asked())
                    .anyMatch(path -> path.contains("&q="))
                    .anyMatch(path -> path.contains("&after=c2"));
        }
    }

    @Test
    void startIsMeasuredFromWhatTheServerPrints() throws Exception {
        try (var hearth = new FakeHearth("done")) {
            var command = printing("Hearth is ready: " + hearth.address() + "\n");

            assertThat(StartBench.run(command)).isPositive();
        }
    }

    @Test
    void readsTheOneTimeLinkFromWhatTheServerPrints() throws Exception {
        var command =
                printing("Sign in at http://127.0.0.1:1/setup/abc_DEF-12345\nHearth is ready: http://127.0.0.1:1\n");
        try (var server = StartedServer.start(command)) {
            assertThat(server.token()).isEqualTo("abc_DEF-12345");
            assertThat(server.address()).hasToString("http://127.0.0.1:1");
        }
    }

    @Test
    void aServerThatEndsBeforeItIsReadyIsAFault() throws Exception {
        try (var server = StartedServer.start(List.of("sh", "-c", "echo no database"))) {
            assertThatThrownBy(server::address).isInstanceOf(IOException.class);
        }
    }

    @Test
    void memoryIsReadFromTheSystemsAccount() throws Exception {
        var process = Files.createDirectory(folder.resolve("42"));
        Files.writeString(process.resolve("smaps_rollup"), "Rss:    2048 kB\nPss:   1024 kB\nPss_Anon: 7 kB\n");

        var memory = Memory.alone(folder, 42).plus(Memory.alone(folder, 43));

        assertThat(memory).isEqualTo(new Memory(1, 2048 * 1024, 1024 * 1024));
        assertThat(memory.told()).isEqualTo("1 processes, RSS 2 MB, PSS 1 MB");
    }

    private static List<String> printing(String text) {
        return List.of("sh", "-c", "printf '%s' '" + text + "'; sleep 20");
    }
}

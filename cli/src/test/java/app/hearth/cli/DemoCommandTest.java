package app.hearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void writesRosterAndConversationsAndKeepsTheTruthAway() throws Exception {
        assertThat(run(
                        "--days",
                        "2",
                        "--conversations",
                        "50",
                        "--out",
                        folder.resolve("demo").toString()))
                .isEqualTo("50 conversations of 24 agents are in %s.%n".formatted(folder.resolve("demo")));
        assertThat(folder.resolve("demo")).isDirectoryContaining("glob:**roster.csv");
        assertThat(Files.readAllLines(folder.resolve("demo/conversations.jsonl")))
                .hasSize(50);
        assertThat(folder.resolve("demo/truth.jsonl")).doesNotExist();
    }

    @Test
    void writesTheTruthWhereItIsAskedFor() throws Exception {
        run("--days", "2", "--conversations", "50", "--out", folder.toString(), "--truth", folder + "/truth");

        assertThat(Files.readAllLines(folder.resolve("truth"))).hasSize(50);
    }

    @Test
    void withoutAnEndItTellsOfEverythingUpToNow() throws Exception {
        run("--days", "2", "--conversations", "200", "--out", folder.toString());

        assertThat(Files.readString(folder.resolve("conversations.jsonl")))
                .contains("2026-11-22T03:")
                .doesNotContain("2026-11-22T04:");
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var status = new CommandLine(new DemoCommand(NOW))
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
        assertThat(status).isZero();
        return out.toString();
    }
}

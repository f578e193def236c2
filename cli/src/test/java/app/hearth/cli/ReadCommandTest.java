package app.hearth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.reading.Readers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

    private static final String ANGRY = """
            {"conversationId":"%s","channel":"webchat","startedAt":"2026-03-01T08:00:00Z","turns":[\
            {"speaker":"customer","at":"2026-03-01T08:00:00Z","text":"快递三天了还没到，气死我了，快点处理！"},\
            {"speaker":"agent","at":"2026-03-01T08:00:20Z","text":"非常抱歉给您添麻烦了，已为您催促站点"}]}""";

    private final StringWriter complaints = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void writesOneLineForEachConversation() throws IOException {
        var out = folder.resolve("out.jsonl");

        assertThat(read(ANGRY.formatted("c-1"), "--out", out.toString())).isZero();

        var reading = lines(out).getFirst();
        assertThat(reading.path("conversationId").asString()).isEqualTo("c-1");
        assertThat(reading.path("reader").asString())
                .isEqualTo(Readers.standard().version());
        var customer = reading.at("/turns/0");
        assertThat(customer.path("speaker").asString()).isEqualTo("customer");
        assertThat(customer.path("emotion").asString()).isEqualTo("angry");
        assertThat(customer.path("valence").asDouble()).isNegative();
        assertThat(customer.path("flags").toString()).contains("urges", "statesNeed");
        assertThat(customer.path("flagScores").size()).isEqualTo(6);
        assertThat(customer.path("emotionScores").size()).isEqualTo(8);
        assertThat(customer.path("emotionScores").values().stream()
                        .mapToDouble(JsonNode::asDouble)
                        .sum())
                .isCloseTo(1, within(1e-4));
        var agent = reading.at("/turns/1");
        assertThat(agent.path("speaker").asString()).isEqualTo("agent");
        assertThat(agent.path("behaviours").toString()).contains("empathy", "resolutionAction");
        assertThat(agent.path("behaviourScores").size()).isEqualTo(12);
        var conversation = reading.path("conversation");
        assertThat(conversation.propertyNames())
                .contains(
                        "need",
                        "needWords",
                        "entryEmotion",
                        "entryAbuse",
                        "turningPoint",
                        "deescalated",
                        "satisfaction",
                        "resolved",
                        "warmth",
                        "listening",
                        "effort",
                        "answers");
        assertThat(conversation.path("need").asString()).isEqualTo("delivery");
        assertThat(conversation.path("turningPoint").isNull()).isTrue();
        assertThat(conversation.at("/satisfaction/class").asString()).isEqualTo("unsatisfied");
        assertThat(conversation.at("/answers/tooFast").isArray()).isTrue();
        assertThat(conversation.at("/answers/canned").isEmpty()).isTrue();
        assertThat(conversation.at("/resolved/probability").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void keepsTheOrderOfManyLines() throws IOException {
        var out = folder.resolve("out.jsonl");
        var input = String.join(
                "\n",
                IntStream.range(0, 1_000)
                        .mapToObj(i -> ANGRY.formatted("c-" + i))
                        .toList());

        assertThat(read(input, "--out", out.toString())).isZero();

        assertThat(lines(out).stream().map(line -> line.path("conversationId").asString()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_000).mapToObj(i -> "c-" + i).toList());
    }

    @Test
    void tellsBadLinesAndReadsTheRest() throws IOException {
        var out = folder.resolve("out.jsonl");
        var input = ANGRY.formatted("c-1") + "\n{\"conversationId\":\n" + ANGRY.formatted("c-3") + "\n[]\n";

        assertThat(read(input, "--out", out.toString())).isEqualTo(3);

        assertThat(lines(out)).hasSize(2);
        assertThat(complaints.toString().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2:"),
                        line -> assertThat(line).startsWith("line 4:"));
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        var out = folder.resolve("out.jsonl");

        assertThat(read("", "--out", out.toString())).isZero();
        assertThat(out).isEmptyFile();
    }

    @Test
    void refusesWrongUsage() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--sideways")).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere.jsonl").toString())).isEqualTo(2);
        var in = Files.writeString(folder.resolve("in.jsonl"), ANGRY.formatted("c-1"));
        assertThat(run(in.toString(), "--out", in.toString())).isEqualTo(2);
        assertThat(in).isNotEmptyFile();
    }

    private int read(String content, String... options) throws IOException {
        var in = Files.writeString(folder.resolve("in.jsonl"), content);
        return run(Stream.concat(Stream.of(in.toString()), List.of(options).stream())
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new CommandLine(new ReadCommand())
                .setErr(new PrintWriter(complaints, true))
                .execute(arguments);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}

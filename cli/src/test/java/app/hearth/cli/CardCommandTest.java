package app.hearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.scorecard.ShippedCards;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CardCommandTest {

    private static final String TALK = """
            {"conversationId":"c-1","channel":"webchat","startedAt":"2026-03-01T08:00:00Z","turns":[\
            {"speaker":"customer","at":"2026-03-01T08:00:00Z","text":"快递三天了还没到，气死我了，快点处理！"},\
            {"speaker":"agent","at":"2026-03-01T08:00:20Z","text":"你好，加我微信，转给我就行"}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void runsTheTestsOfACard() throws IOException {
        assertThat(card(file("card.yaml", ShippedCards.document("complaint")))).isZero();
        assertThat(err.toString()).contains("complaint 1: ").contains(" 14 of 14 tests pass");
    }

    @Test
    void failsWhereATestComesOutOtherwise() throws IOException {
        var wrong = ShippedCards.document("complaint").replace("score: 13.33", "score: 99");

        assertThat(card(file("card.yaml", wrong))).isEqualTo(CardCommand.NOT_GOOD);
        assertThat(err.toString())
                .containsPattern("card.yaml:\\d+: Example 'An angry customer")
                .contains("13 of 14");
    }

    @Test
    void tellsFaultsWithTheirLines() throws IOException {
        assertThat(card(file("card.yaml", "card: a\nversion: none\n"))).isEqualTo(CardCommand.NOT_GOOD);
        assertThat(err.toString()).contains("card.yaml:2: This is not a number.");
    }

    @Test
    void scoresConversationsWithoutAServer() throws IOException {
        var card = file("card.yaml", ShippedCards.document("general"));

        assertThat(card(card, file("talk.jsonl", TALK))).isZero();

        var line = new JsonMapper().readTree(out.toString());
        assertThat(line.path("conversationId").asString()).isEqualTo("c-1");
        assertThat(line.path("score").asDouble()).isZero();
        assertThat(line.path("skill").asDouble()).isPositive();
        assertThat(line.path("criticalFailed").asBoolean()).isTrue();
        assertThat(line.at("/items/no-private-deal").asString()).isEqualTo("not-met");
    }

    @Test
    void countsLinesThatAreNoConversations() throws IOException {
        var card = file("card.yaml", ShippedCards.document("general"));

        assertThat(card(card, file("talk.jsonl", TALK + "{broken\n"))).isEqualTo(ReadCommand.SOME_BAD);
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void isCalledWronglyWithAFileThatIsNotThere() {
        assertThat(card(folder.resolve("none.yaml"))).isEqualTo(2);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int card(Path... files) {
        var commands = Hearth.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var arguments = Arrays.stream(files).map(Path::toString).toList();
        return commands.execute(
                Stream.concat(Stream.of("card"), arguments.stream()).toArray(String[]::new));
    }
}

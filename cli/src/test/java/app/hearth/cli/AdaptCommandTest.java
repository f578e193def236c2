package app.hearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter told = new StringWriter();

    @Test
    void learnsFromACentresVerdictsAndReadsWithWhatItLearned() throws IOException {
        var labels = labels(true);

        assertThat(run("adapt", "--labels", labels, "--out", at("own.model"))).isZero();
        assertThat(told.toString())
                .contains("Spearman of 160 labels", "macro-F1 of 160 labels")
                .contains("gain +");

        assertThat(run("read", labels, "--model", at("own.model"), "--need-vectors", "--out", at("read.jsonl")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("read.jsonl")))
                .hasSize(160)
                .allMatch(line -> line.contains("\"needVector\":[") && line.contains("+adapted-"));
    }

    @Test
    void putsWhatIsProvenIntoOneModelAndLeavesOutTheRest() throws IOException {
        assertThat(run(
                        "adapt",
                        "--labels",
                        labels(true),
                        "--target",
                        "conversation.category:进度",
                        "--target",
                        "turn.emotion",
                        "--target",
                        "conversation.category:抽签",
                        "--out",
                        at("own.model")))
                .isZero();
        assertThat(told.toString()).contains("conversation.category:抽签 is not proven better: left out.");

        assertThat(run("read", at("labels.jsonl"), "--model", at("own.model"), "--out", at("read.jsonl")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("read.jsonl")))
                .allMatch(line -> line.contains("\"categories\":{\"进度\":"))
                .noneMatch(line -> line.contains("抽签"))
                .anyMatch(line -> line.contains("\"emotion\":\"pleased\""));
    }

    @Test
    void writesNothingThatIsNotProvenBetter() throws IOException {
        assertThat(run("adapt", "--labels", labels(false), "--out", at("own.model")))
                .isEqualTo(AdaptCommand.NOT_BETTER);
        assertThat(folder.resolve("own.model")).doesNotExist();
        assertThat(told.toString()).contains("Nothing was written");
    }

    @Test
    void tellsWhatIsWrongWithALabelOrAModel() throws IOException {
        Files.writeString(folder.resolve("bad.jsonl"), """
                {"conversationId":"1","turns":[{"speaker":"customer","text":"好"}],"labels":{"turns":[{"turn":0,"satisfaction":"fine"}]}}
                """);
        assertThat(run("adapt", "--labels", at("bad.jsonl"), "--out", at("own.model")))
                .isEqualTo(2);
        assertThat(told.toString()).contains("Line 1").contains("unsatisfied, neutral, satisfied");

        assertThat(run("read", at("bad.jsonl"), "--model", at("bad.jsonl"))).isEqualTo(2);
        assertThat(told.toString()).contains("no adapted model");

        assertThat(run("adapt", "--labels", at("bad.jsonl"), "--target", "mood", "--out", at("own.model")))
                .isEqualTo(2);
    }

    private int run(String... arguments) {
        var writer = new PrintWriter(told, true);
        return Hearth.commands().setOut(writer).setErr(writer).execute(arguments);
    }

    private String labels(boolean meant) throws IOException {
        var lines = new ArrayList<String>();
        var glad = List.of("工单一次过", "绿灯了", "秒批");
        var cross = List.of("又驳回", "还是红灯", "卡审核");
        for (var i = 0; i < 160; i++) {
            var good = i * 7 % 5 < 2;
            var judged = meant ? good : i * 13 % 7 < 3;
            lines.add("""
                    {"conversationId":"c%d","turns":[{"speaker":"customer","text":"查下进度"},{"speaker":"agent","text":"好的"},\
                    {"speaker":"customer","text":"%s"}],"labels":{"conversation":{"satisfactionMean":%s,"categories":{"进度":"%s","抽签":"%d"}},\
                    "turns":[{"turn":2,"emotion":"%s"}]}}""".formatted(
                            i,
                            (good ? glad : cross).get(i % 3),
                            judged ? "1.2" : "-1.1",
                            judged ? "过" : "卡",
                            i * 37 % 11 % 2,
                            judged ? "pleased" : "frustrated"));
        }
        Files.write(folder.resolve("labels.jsonl"), lines);
        return at("labels.jsonl");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}

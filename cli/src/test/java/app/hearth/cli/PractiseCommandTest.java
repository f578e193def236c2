package app.hearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PractiseCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int practise(String typed, String... arguments) {
        return new CommandLine(new PractiseCommand(new BufferedReader(new StringReader(typed))))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void talksUntilTheEndAndTellsWhatCameOfIt() {
        assertThat(practise("您好，您慢慢说，我在听。\n/hint\n/mood\n您自己没看清吧，冷静一下。\n/end\n"))
                .isZero();
        assertThat(out.toString())
                .contains("客户：")
                .contains("提示：")
                .contains("blame")
                .contains("满意概率");
    }

    @Test
    void speaksEnglish() {
        assertThat(practise("Hello, take your time, I'm listening.\n", "--language", "en", "--mood"))
                .isZero();
        assertThat(out.toString()).contains("Customer:").contains("satisfied with");
    }

    @Test
    void listsWhatThereIs() {
        assertThat(practise("", "--list")).isZero();
        assertThat(out.toString()).contains("telecom-small-charge").contains("northeast");
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThat(practise("", "--scenario", "nothing-like-it")).isEqualTo(2);
        assertThat(practise("", "--persona", "nobody")).isEqualTo(2);
        assertThat(practise("", "--language", "fr")).isEqualTo(2);
        assertThat(err.toString()).contains("--list tells which there are");
    }

    @Test
    void tellsWhereADocumentIsWrong(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("own.yaml"), "scenario: own\nversion: none\n");
        assertThat(practise("", "--scenario", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("own.yaml:2: This is not a number.").contains("'facts' is missing");
    }
}

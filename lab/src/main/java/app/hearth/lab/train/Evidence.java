package app.hearth.lab.train;

import app.hearth.reading.Models;
import app.hearth.reading.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the evidence for each signal as a table: always telling the commonest, plain n-grams, and the reader, with 95
 * % intervals: {@code Evidence DATA [MODELS]}. {@code DATA} holds the folders {@code open} and {@code research}.
 */
public final class Evidence {

    private Evidence() {}

    public static void main(String... arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var models = Models.shipped();
        if (arguments.length > 1) {
            try (var in = Files.newInputStream(Path.of(arguments[1]))) {
                models = Models.read(in);
            }
        }
        var reader = Readers.with(models);
        System.out.println("| signal | commonest | n-grams | reader |");
        System.out.println("|---|---|---|---|");
        new EvidenceOfTurns(reader, new RealTurns(data.resolve("research"))).print();
        new EvidenceOfEnglish(reader).print(data.resolve("open/maia_en.dev.jsonl"));
        new EvidenceOfConversations(reader)
                .print(data.resolve("research/stc3_cn.dev.jsonl"), data.resolve("research/uss_jddc.dev.jsonl"));
        new EvidenceOfSentences(data.resolve("open")).print();
        new EvidenceOfNeeds(data.resolve("research/question_pairs_zh.dev.jsonl")).print();
    }

    static void row(String signal, String commonest, String ngrams, String reader) {
        System.out.printf("| %s | %s | %s | %s |%n", signal, commonest, ngrams, reader);
    }
}

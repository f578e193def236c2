package app.hearth.lab.measure;

import app.hearth.customer.Customers;
import app.hearth.customer.scenario.Language;
import app.hearth.reading.Emotion;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how often each emotion is read in turns of simulated customers and of real ones, and how far apart the two
 * lie. Both are read by the same reader.
 */
public final class MoodMeasure {

    private static final int SEEDS = 6;
    private static final List<String> REAL = List.of(
            "jddc_raw.dev.jsonl",
            "uss_jddc.dev.jsonl",
            "stc3_cn.dev.jsonl",
            "mobilecs_sample.dev.jsonl",
            "stc3_en.dev.jsonl");

    private MoodMeasure() {}

    public static void main(String... arguments) {
        var reader = Readers.standard();
        var folder = Path.of(arguments[0]);
        for (var language : Language.values()) {
            var simulated = shares(
                    reader,
                    RolePlays.all(new Customers(reader), language, SEEDS).stream()
                            .map(RolePlays::transcript)
                            .toList());
            print("simulated " + language.wire(), simulated, simulated);
            for (var name : REAL) {
                var file = folder.resolve(name);
                if (Files.exists(file) && name.contains("_en") == (language == Language.EN)) {
                    var real =
                            Labelled.in(file).stream().map(Labelled::transcript).toList();
                    print(name, shares(reader, real), simulated);
                }
            }
        }
    }

    private static Map<Emotion, Double> shares(Reader reader, List<Transcript> transcripts) {
        var counts = new EnumMap<Emotion, Double>(Emotion.class);
        var all = 0;
        for (var reading : reader.read(transcripts)) {
            for (var turn : reading.turns()) {
                if (turn instanceof TurnReading.Customer customer) {
                    counts.merge(customer.emotion(), 1.0, Double::sum);
                    all++;
                }
            }
        }
        var total = all;
        counts.replaceAll((emotion, count) -> count / total);
        return counts;
    }

    private static void print(String name, Map<Emotion, Double> shares, Map<Emotion, Double> simulated) {
        var apart = 0.0;
        var line = new StringBuilder();
        for (var emotion : Emotion.values()) {
            var share = shares.getOrDefault(emotion, 0.0);
            apart += Math.abs(share - simulated.getOrDefault(emotion, 0.0)) / 2;
            line.append("  %s %.3f".formatted(emotion.wire(), share));
        }
        System.out.printf("%-28s%s  apart %.3f%n", name, line, apart);
    }
}

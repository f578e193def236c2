package app.hearth.lab.measure;

import app.hearth.reading.Readers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how the standard reader fares on the labelled data in a folder; what is not there is left out. */
public final class ReadingMeasure {

    private ReadingMeasure() {}

    public static void main(String... arguments) {
        var folder = Path.of(arguments[0]);
        var reader = Readers.standard();
        var measures = new LabelMeasures(reader);
        run(folder, "research/stc3_cn.dev.jsonl", measures::meanSatisfaction);
        run(folder, "research/stc3_en.dev.jsonl", measures::meanSatisfaction);
        run(folder, "research/uss_jddc.dev.jsonl", measures::classOfSatisfaction);
        run(folder, "research/uss_jddc.dev.jsonl", measures::turnSatisfaction);
        run(folder, "research/uss_sgd.dev.jsonl", measures::turnSatisfaction);
        run(folder, "open/maia_en.dev.jsonl", measures::emotions);
        run(folder, "open/maia_en.dev.jsonl", measures::resolved);
        run(folder, "open/goemotions_en.dev.jsonl", measures::sentenceValence);
        run(folder, "research/smp2020_zh.dev.jsonl", measures::sentenceValence);
        run(folder, "research/stc3_cn.dev.jsonl", new SpeedMeasure(reader)::of);
        run(folder, "research/jddc_raw.dev.jsonl", new SpeedMeasure(reader)::of);
    }

    private static void run(Path folder, String file, Measure measure) {
        var path = folder.resolve(file);
        if (Files.exists(path)) {
            System.out.printf("%-32s %s%n", file, measure.of(path));
        }
    }

    private interface Measure {
        String of(Path file);
    }
}

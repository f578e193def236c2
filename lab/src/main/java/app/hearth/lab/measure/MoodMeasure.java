package app.hearth.lab.measure;

import app.hearth.customer.Customers;
import app.hearth.customer.RolePlay;
import app.hearth.customer.scenario.Language;
import app.hearth.reading.Emotion;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
            var real = real(reader, folder, language);
            real.forEach((name, shares) -> print(name, shares, ""));
            groups(RolePlays.all(new Customers(reader), language, SEEDS)).forEach((name, plays) -> {
                var shares =
                        shares(reader, plays.stream().map(RolePlays::transcript).toList());
                print("simulated %s, %s".formatted(language.wire(), name), shares, apart(shares, real));
            });
        }
    }

    private static Map<String, Map<Emotion, Double>> real(Reader reader, Path folder, Language language) {
        var real = new LinkedHashMap<String, Map<Emotion, Double>>();
        for (var name : REAL) {
            var file = folder.resolve(name);
            if (Files.exists(file) && name.contains("_en") == (language == Language.EN)) {
                var transcripts =
                        Labelled.in(file).stream().map(Labelled::transcript).toList();
                real.put(name, shares(reader, transcripts));
            }
        }
        return real;
    }

    /** All role-plays, and those of one difficulty or of agents of one ability. */
    private static Map<String, List<RolePlay>> groups(List<RolePlay> plays) {
        var groups = new LinkedHashMap<String, List<RolePlay>>();
        groups.put("all", plays);
        for (var play : plays) {
            var setting = play.setting();
            var difficulty = "difficulty %d".formatted(setting.scenario().difficulty());
            var agents = "agents who do well in %.0f %%".formatted(100 * RolePlays.ability(setting.seed()));
            groups.computeIfAbsent(difficulty, key -> new ArrayList<>()).add(play);
            groups.computeIfAbsent(agents, key -> new ArrayList<>()).add(play);
        }
        return groups;
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

    /** Half the sum of the differences from each of the real ones. */
    private static String apart(Map<Emotion, Double> shares, Map<String, Map<Emotion, Double>> real) {
        return real.entrySet().stream()
                .map(one -> "  %.3f from %s".formatted(distance(shares, one.getValue()), one.getKey()))
                .collect(Collectors.joining());
    }

    private static double distance(Map<Emotion, Double> one, Map<Emotion, Double> other) {
        return Arrays.stream(Emotion.values())
                        .mapToDouble(
                                emotion -> Math.abs(one.getOrDefault(emotion, 0.0) - other.getOrDefault(emotion, 0.0)))
                        .sum()
                / 2;
    }

    private static void print(String name, Map<Emotion, Double> shares, String apart) {
        var line = Arrays.stream(Emotion.values())
                .map(emotion -> "  %s %.3f".formatted(emotion.wire(), shares.getOrDefault(emotion, 0.0)))
                .collect(Collectors.joining());
        System.out.printf("%-40s%s%s%n", name, line, apart);
    }
}

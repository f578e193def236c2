package app.hearth.lab.train;

import app.hearth.lab.measure.Labelled;
import app.hearth.reading.Readers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells how often the need of a real conversation is called by a right name, beside always telling the commonest:
 * {@code NeedNames RESEARCH_DATA}. Where two names fit, both are right. What was read while the lexicon was mended
 * stands apart from what nobody had looked at.
 */
public final class NeedNames {

    private NeedNames() {}

    private record Case(String id, Set<String> right, String kind) {}

    public static void main(String... arguments) {
        var told = new HashMap<String, String>();
        var reader = Readers.standard();
        for (var file : List.of("jddc_raw.dev.jsonl", "stc3_cn.dev.jsonl")) {
            Labelled.in(Path.of(arguments[0]).resolve(file))
                    .forEach(line -> told.put(
                            line.id(),
                            reader.read(line.transcript()).conversation().need()));
        }
        cases().collect(Collectors.groupingBy(Case::kind)).forEach((kind, cases) -> print(kind, cases, told));
    }

    private static Stream<Case> cases() {
        return RealTurns.rows("needs.tsv").stream()
                .map(row -> new Case(row[0], Set.copyOf(List.of(row[1].split("\\|"))), row[2]));
    }

    private static void print(String kind, List<Case> cases, Map<String, String> told) {
        var intervals = new Intervals(cases.stream().map(Case::id).toList());
        var commonest = commonest(cases);
        System.out.printf(
                "%s, %d conversations: always %s %s, reader %s%n",
                kind,
                cases.size(),
                commonest,
                intervals.of(some -> share(cases, some, it -> commonest)),
                intervals.of(some -> share(cases, some, it -> Objects.requireNonNull(told.get(it.id()), it.id()))));
    }

    private static String commonest(List<Case> cases) {
        return cases.stream()
                .flatMap(it -> it.right().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static double share(List<Case> cases, int[] some, Function<Case, String> named) {
        var right = 0;
        for (var i : some) {
            var one = cases.get(i);
            right += one.right().contains(named.apply(one)) ? 1 : 0;
        }
        return (double) right / some.length;
    }
}

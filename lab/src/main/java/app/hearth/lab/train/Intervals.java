package app.hearth.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A figure with its 95 % bootstrap interval; whole conversations are drawn, as turns of one are alike. */
final class Intervals {

    private static final int ROUNDS = 500;

    private final List<int[]> conversations = new ArrayList<>();
    private final int[] all;

    /** Takes for each case the conversation it is of. */
    Intervals(List<String> conversationOfCase) {
        all = IntStream.range(0, conversationOfCase.size()).toArray();
        Arrays.stream(all)
                .boxed()
                .collect(Collectors.groupingBy(conversationOfCase::get, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(own -> conversations.add(own.stream().mapToInt(i -> i).toArray()));
    }

    String of(ToDoubleFunction<int[]> figure) {
        var random = new Random(1);
        var drawn = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var cases = random.ints(conversations.size(), 0, conversations.size())
                    .mapToObj(conversations::get)
                    .flatMapToInt(Arrays::stream)
                    .toArray();
            drawn[round] = figure.applyAsDouble(cases);
        }
        Arrays.sort(drawn);
        return "%.3f [%.3f, %.3f]"
                .formatted(figure.applyAsDouble(all), drawn[ROUNDS / 40], drawn[ROUNDS - 1 - ROUNDS / 40]);
    }

    /** The mean F1 of the classes that occur. */
    static double macroF1(List<String> truth, List<String> told, int[] cases) {
        var hits = new TreeMap<String, Integer>();
        var holds = new TreeMap<String, Integer>();
        var sums = new TreeMap<String, Integer>();
        for (var i : cases) {
            holds.merge(truth.get(i), 1, Integer::sum);
            sums.merge(truth.get(i), 1, Integer::sum);
            sums.merge(told.get(i), 1, Integer::sum);
            if (truth.get(i).equals(told.get(i))) {
                hits.merge(truth.get(i), 1, Integer::sum);
            }
        }
        return holds.keySet().stream()
                .mapToDouble(name -> 2.0 * hits.getOrDefault(name, 0) / sums.getOrDefault(name, 1))
                .average()
                .orElse(0);
    }
}

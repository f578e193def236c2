package app.hearth.lab.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Whether something holds, and whether it was read. */
record Pairs(boolean holds, boolean read) {

    static String figures(List<Pairs> pairs) {
        var holds = pairs.stream().filter(Pairs::holds).count();
        var read = pairs.stream().filter(Pairs::read).count();
        var hits = pairs.stream().filter(pair -> pair.holds && pair.read).count();
        return "n %3d  precision %.2f  recall %.2f  F1 %.3f"
                .formatted(
                        holds,
                        (double) hits / Math.max(1, read),
                        (double) hits / Math.max(1, holds),
                        f1(pairs, all(pairs)));
    }

    /** The mean F1 of several lists over the same turns, with its 95 % bootstrap interval over turns. */
    static String macro(List<List<Pairs>> lists, int rounds) {
        var size = lists.getFirst().size();
        var random = new Random(1);
        var drawn = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var turns = random.ints(size, 0, size).toArray();
            drawn[round] = mean(lists, turns);
        }
        Arrays.sort(drawn);
        return "%.3f [%.3f, %.3f]"
                .formatted(mean(lists, all(lists.getFirst())), drawn[rounds / 40], drawn[rounds - 1 - rounds / 40]);
    }

    private static double mean(List<List<Pairs>> lists, int[] turns) {
        return lists.stream().mapToDouble(list -> f1(list, turns)).average().orElse(0);
    }

    static double f1(List<Pairs> pairs) {
        return f1(pairs, all(pairs));
    }

    private static double f1(List<Pairs> pairs, int[] turns) {
        var hits = 0;
        var sum = 0;
        for (var turn : turns) {
            var pair = pairs.get(turn);
            hits += pair.holds && pair.read ? 1 : 0;
            sum += (pair.holds ? 1 : 0) + (pair.read ? 1 : 0);
        }
        return sum == 0 ? 0 : 2.0 * hits / sum;
    }

    private static int[] all(List<Pairs> pairs) {
        return IntStream.range(0, pairs.size()).toArray();
    }
}

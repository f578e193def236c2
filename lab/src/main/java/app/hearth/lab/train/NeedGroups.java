package app.hearth.lab.train;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Needs written for Hearth: {@code # id}, then {@code = words} for each way to say it, and {@code - words} for needs
 * that share its words but want another answer.
 *
 * @param texts each once
 * @param pairs of them
 */
record NeedGroups(List<String> texts, List<Pair> pairs) {

    /**
     * Two texts, by their places.
     *
     * @param group the need the first one states
     */
    record Pair(int one, int other, boolean same, int group) {}

    NeedGroups {
        texts = List.copyOf(texts);
        pairs = List.copyOf(pairs);
    }

    /** All pairs within each need of a file beside the corpus: ways to say it, and each of them with its like. */
    static NeedGroups in(String name) {
        var texts = new LinkedHashSet<String>();
        var same = new ArrayList<List<String>>();
        var others = new ArrayList<List<String>>();
        for (var line : Corpus.text("corpus/" + name).lines().toList()) {
            if (line.startsWith("# ")) {
                same.add(new ArrayList<>());
                others.add(new ArrayList<>());
            } else if (line.startsWith("= ")) {
                same.getLast().add(line.substring(2).strip());
            } else if (line.startsWith("- ")) {
                others.getLast().add(line.substring(2).strip());
            }
        }
        same.forEach(texts::addAll);
        others.forEach(texts::addAll);
        var all = List.copyOf(texts);
        var pairs = new ArrayList<Pair>();
        for (var group = 0; group < same.size(); group++) {
            var ways = places(all, same.get(group));
            var like = places(all, others.get(group));
            for (var i = 0; i < ways.size(); i++) {
                for (var other : ways.subList(i + 1, ways.size())) {
                    pairs.add(new Pair(ways.get(i), other, true, group));
                }
                for (var other : like) {
                    pairs.add(new Pair(ways.get(i), other, false, group));
                }
            }
        }
        return new NeedGroups(all, pairs);
    }

    /** How many needs there are. */
    int groups() {
        return pairs.getLast().group() + 1;
    }

    private static List<Integer> places(List<String> all, List<String> some) {
        return some.stream().map(all::indexOf).toList();
    }
}

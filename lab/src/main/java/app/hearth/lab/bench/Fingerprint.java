package app.hearth.lab.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which two stores are compared: for every row of every table that intake fills, its key and a checksum of all that
 * must be the same however often and with whatever interruptions a file came.
 *
 * @param tables by name: checksums by key
 */
record Fingerprint(SortedMap<String, SortedMap<String, String>> tables) {

    /** In what this store is not as it should be, table by table; empty where the two are equal. */
    String differenceFrom(Fingerprint right) {
        var differences = new ArrayList<String>();
        right.tables().forEach((table, wanted) -> {
            var found = tables().getOrDefault(table, Collections.emptySortedMap());
            if (!found.equals(wanted)) {
                differences.add("%s: %s".formatted(table, difference(found, wanted)));
            }
        });
        return String.join("; ", differences);
    }

    private static String difference(SortedMap<String, String> found, SortedMap<String, String> wanted) {
        var missing = without(wanted.keySet(), found.keySet());
        var surplus = without(found.keySet(), wanted.keySet());
        var changed = without(found.keySet(), surplus).stream()
                .filter(key -> !Objects.equals(found.get(key), wanted.get(key)))
                .toList();
        var example = Stream.of(missing, surplus, changed)
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
        return "%d missing, %d too many, %d changed, such as %s"
                .formatted(missing.size(), surplus.size(), changed.size(), example);
    }

    private static List<String> without(Collection<String> keys, Collection<String> others) {
        return keys.stream().filter(key -> !others.contains(key)).toList();
    }

    /** How many rows each table has, in words. */
    String told() {
        return tables().entrySet().stream()
                .map(table -> "%s %d".formatted(table.getKey(), table.getValue().size()))
                .collect(Collectors.joining(", "));
    }
}

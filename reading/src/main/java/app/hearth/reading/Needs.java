package app.hearth.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The needs the reader can name; the words that show each are in the lexicon of needs. */
public final class Needs {

    /** What is said of a conversation that shows none of the known needs. */
    public static final String OTHER = "other";

    private static final List<Need> ALL = Stream.concat(
                    Tsv.rows("needs.tsv").stream().map(row -> new Need(row[0], row[1], row[2])),
                    Stream.of(new Need(OTHER, "其他", "Other")))
            .toList();
    private static final List<String> KEYS = ALL.stream().map(Need::key).toList();
    private static final Map<String, Need> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Need::key, Function.identity()));

    private Needs() {}

    /** One need with its names for the page. */
    public record Need(String key, String zh, String en) {}

    /** All needs a reader may give, {@link #OTHER} last. */
    public static List<Need> all() {
        return ALL;
    }

    /** The keys a reader may give, {@link #OTHER} last. */
    public static List<String> keys() {
        return KEYS;
    }

    /** The need of a key; {@link #OTHER} for a key of another version of the reader. */
    public static Need of(String key) {
        return BY_KEY.getOrDefault(key, ALL.getLast());
    }
}

package app.hearth.reading;

import java.util.List;

/** The needs the reader can name; the words that show each are in the lexicon of needs. */
public final class Needs {

    /** What is said of a conversation that shows none of the known needs. */
    public static final String OTHER = "other";

    private Needs() {}

    /** The keys a reader may give, {@link #OTHER} last. */
    public static List<String> keys() {
        return List.of(OTHER);
    }
}

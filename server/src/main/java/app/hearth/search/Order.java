package app.hearth.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The orders a list can have; within equal scores newest first. */
enum Order {
    NEWEST,
    OLDEST,
    LOWEST_SCORE,
    HIGHEST_SCORE;

    boolean isByScore() {
        return this == LOWEST_SCORE || this == HIGHEST_SCORE;
    }

    String sql() {
        return switch (this) {
            case NEWEST -> " ORDER BY id DESC";
            case OLDEST -> " ORDER BY id";
            case LOWEST_SCORE -> " ORDER BY score, id";
            case HIGHEST_SCORE -> " ORDER BY score DESC, id DESC";
        };
    }

    /** The name on the wire, as in "lowest-score". */
    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

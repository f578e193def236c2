package app.hearth.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a conversation waits for a reviewer. */
public enum Reason {
    /** Two reviewers differ. */
    DIFFER(0.95),
    /** An appeal found the machine wrong in a conversation like this. */
    SIBLING(0.85),
    /** A critical item was not met, or nobody can say whether it was. */
    CRITICAL(0.7),
    /** The machine could not decide. */
    UNSURE(0.6),
    /** An item is met more or less often than in the weeks before. */
    DRIFT(0.5),
    /** The machine decided with hardly more than the probability it needs. */
    NEAR_THRESHOLD(0.4),
    /** A critical item aside: what the machine advises is that an item was not met. Some of these, by lot. */
    ADVISORY(0.3),
    /** An item with an occasion that hardly ever comes. */
    RARE_ITEM(0.35),
    /** A second, blind opinion. */
    DOUBLE(0.8),
    /** Drawn by lot. */
    RANDOM(0);

    private final double weight;

    Reason(double weight) {
        this.weight = weight;
    }

    /** How much it speaks for a review, 0…1, where it is as strong as it can be. */
    double weight() {
        return weight;
    }

    /** The name in the store and on the wire. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Reason> of(String[] wires) {
        return Arrays.stream(wires)
                .map(wire -> valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}

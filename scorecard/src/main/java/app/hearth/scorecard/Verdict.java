package app.hearth.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a conversation meets an item. */
public enum Verdict {
    MET("met"),
    PARTLY("partly"),
    NOT_MET("not-met"),
    /** There was no occasion for it; it does not count. */
    NOT_APPLICABLE("not-applicable"),
    /** A person has to say; until then it does not count. */
    PENDING("pending");

    private final String wire;

    Verdict(String wire) {
        this.wire = wire;
    }

    /** The name in cards, in the store and on the wire. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** Whether it counts in a score. */
    public boolean isJudged() {
        return this == MET || this == PARTLY || this == NOT_MET;
    }

    /**
     * The verdict with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Verdict of(String wire) {
        for (var verdict : values()) {
            if (verdict.wire.equals(wire)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("No verdict '%s'".formatted(wire));
    }
}

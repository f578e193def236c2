package app.hearth.customer.scenario;

/** Something the customer knows about the case, and when it comes out. */
public record Fact(String id, Told told) {

    /** When a fact comes out. */
    public enum Told {
        /** With the first words. */
        OPENING,
        /** By and by, to who listens. */
        STORY,
        /** Only to who asks for it, or who has listened well. */
        ASKED
    }
}

package app.hearth.reading;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an agent turn does; several may hold. Definitions: docs/annotation-guide.md. */
public enum Behaviour {
    GREETING("greeting"),
    VERIFY_IDENTITY("verifyIdentity"),
    PARAPHRASE("paraphrase"),
    CLARIFYING_QUESTION("clarifyingQuestion"),
    EMPATHY("empathy"),
    SUGGESTION("suggestion"),
    INFORMATION("information"),
    RESOLUTION_ACTION("resolutionAction"),
    OWNERSHIP("ownership"),
    FEEDBACK_REQUEST("feedbackRequest"),
    CLOSING("closing"),
    IMPROPER("improper");

    private final String wire;

    Behaviour(String wire) {
        this.wire = wire;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wire() {
        return wire;
    }
}

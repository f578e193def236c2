package app.hearth.reading;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a customer turn tells beside its emotion; several may hold. */
public enum Flag {
    /** 催促: demands speed. */
    URGES("urges"),
    /** Says this was raised before or is still not solved. */
    REPEAT_CONTACT("repeatContact"),
    /** Will stop buying, cancel, or leave a bad review. */
    THREATENS_LEAVE("threatensLeave"),
    /** Names 12315, a regulator, the media, a court or a supervisor. */
    THREATENS_ESCALATE("threatensEscalate"),
    /** Says the problem or request concretely. */
    STATES_NEED("statesNeed"),
    /** An insult, a slur, a curse or group hatred, whomever it is aimed at. */
    OFFENSIVE("offensive");

    private final String wire;

    Flag(String wire) {
        this.wire = wire;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wire() {
        return wire;
    }
}

package app.hearth.connectors;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The families of files that can be taken in. */
public enum Format {
    /** One conversation a line. */
    JSONL,
    /** One conversation, or a list of them, in one JSON document. */
    JSON,
    VCON,
    CSV,
    XLSX,
    /** What a speech engine or a subtitle tool writes. */
    TRANSCRIPT,
    ZIP,
    UNKNOWN;

    /** The name in files and on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.hearth.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a customer turn shows, the strongest only. Names are those of docs/annotation-guide.md. */
public enum Emotion {
    NEUTRAL,
    PLEASED,
    CONFUSED,
    ANXIOUS,
    DISAPPOINTED,
    FRUSTRATED,
    ANGRY,
    ABUSIVE;

    /** The name in files and on the wire. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.hearth.transcript;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who says a turn. Only {@link #CUSTOMER} and {@link #AGENT} turns are read; the others give context. */
public enum Speaker {
    CUSTOMER,
    AGENT,
    BOT,
    SYSTEM,
    /** A voice on a recording that nobody has assigned yet. */
    UNKNOWN;

    /** The speaker of that wire name in whatever case, or null where there is none. */
    public static @Nullable Speaker ofWire(String name) {
        for (var speaker : values()) {
            if (speaker.name().equalsIgnoreCase(name.strip())) {
                return speaker;
            }
        }
        return null;
    }

    /** The name in files and on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.hearth.practice;

import app.hearth.customer.mind.Ending;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a sitting ended. */
enum TrainingEnding {
    ACCEPTED,
    ESCALATED,
    HUNG_UP,
    /** By the trainee, or by itself after a day, before the customer did. */
    STOPPED;

    static TrainingEnding of(@Nullable Ending ending) {
        return switch (ending) {
            case null -> STOPPED;
            case ACCEPTED -> ACCEPTED;
            case ESCALATED -> ESCALATED;
            case HUNG_UP -> HUNG_UP;
        };
    }

    static TrainingEnding of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the store and on the wire. */
    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

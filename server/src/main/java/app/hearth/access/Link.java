package app.hearth.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets somebody in once, to choose a password.
 *
 * @param account whose password it sets; null for the first administrator, whose account does not exist yet
 */
record Link(Purpose purpose, @Nullable UUID account) {

    /** What a link is for. */
    enum Purpose {
        FIRST_ADMIN,
        INVITATION,
        RESET;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Purpose of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

package app.hearth.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a member of a PATCH body that may be left out, which keeps the value, or be null, which clears it. */
public final class Patched {

    private Patched() {}

    /**
     * The id after the change.
     *
     * @param sent what the body has under this name; null where it has nothing
     */
    public static @Nullable UUID id(String field, @Nullable JsonNode sent, @Nullable UUID present) {
        if (sent == null) {
            return present;
        }
        try {
            return sent.isNull() ? null : UUID.fromString(sent.asString());
        } catch (IllegalArgumentException noId) {
            throw Refused.invalid("request.invalid", "'%s' is not an id.".formatted(field));
        }
    }
}

package app.hearth.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has an id and a name, as lists show it. */
public record Named(UUID id, String name) {

    /** Null where the id is. */
    static @Nullable Named of(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Named(id, name);
    }
}

package app.hearth.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a caller may see: the whole centre, or the union of some programmes, some teams and oneself.
 *
 * @param self the caller's own person; null where the caller is nobody's agent
 */
public record Scope(
        boolean centre,
        Set<UUID> programmes,
        Set<UUID> teams,
        @Nullable UUID self) {

    /** Everything there is. */
    public static final Scope CENTRE = new Scope(true, Set.of(), Set.of(), null);

    /** Nothing at all. */
    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of(), null);

    public Scope {
        programmes = Set.copyOf(programmes);
        teams = Set.copyOf(teams);
    }
}

package app.hearth.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as others who work here know them.
 *
 * @param person null for an account that is nobody on the roster
 */
public record Colleague(UUID account, String name, @Nullable UUID person, Set<Role> roles) {

    public Colleague {
        roles = Set.copyOf(roles);
    }
}

package app.hearth.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. A controller method takes it as a parameter; {@code access} provides it.
 *
 * @param account the signed-in account, or the account that made the API token
 * @param name what audit entries and pages call the caller
 * @param person the person this account belongs to; null for an account without one
 */
public record Caller(UUID account, String name, @Nullable UUID person, Set<Role> roles, Scope scope) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}

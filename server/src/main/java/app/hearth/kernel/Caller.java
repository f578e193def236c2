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
 * @param roles none for an API token, which may do what its own scopes say
 * @param token the API token that asks; null for a person in a browser
 */
public record Caller(
        UUID account,
        String name,
        @Nullable UUID person,
        Set<Role> roles,
        Scope scope,
        @Nullable Token token) {

    /**
     * A program's key.
     *
     * @param scopes what it may do, as {@link Allowed#token()} names it
     * @param source the only source it may write to; null for any
     */
    public record Token(
            UUID id, Set<String> scopes, @Nullable UUID source) {

        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Caller(UUID account, String name, @Nullable UUID person, Set<Role> roles, Scope scope) {
        this(account, name, person, roles, scope, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}

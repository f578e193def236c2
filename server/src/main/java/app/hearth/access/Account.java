package app.hearth.access;

import app.hearth.kernel.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with.
 *
 * @param person who that is on the roster; null for somebody who is not on it
 * @param programmes to which the account is limited or entitled, see {@link Scopes}
 * @param teams likewise
 * @param locale the language of the pages; null for the browser's
 * @param active an account is never deleted, so that the audit trail keeps its names
 */
record Account(
        UUID id,
        String login,
        String name,
        Set<Role> roles,
        @Nullable UUID person,
        Set<UUID> programmes,
        Set<UUID> teams,
        @Nullable String locale,
        boolean active,
        @Nullable Instant lastSeenAt) {

    Account {
        roles = Set.copyOf(roles);
        programmes = Set.copyOf(programmes);
        teams = Set.copyOf(teams);
    }

    /** A new account, which nobody can sign in with until its invitation is used. */
    static Account invited(
            String login, String name, Set<Role> roles, @Nullable UUID person, Set<UUID> programmes, Set<UUID> teams) {
        return new Account(UUID.randomUUID(), login, name, roles, person, programmes, teams, null, true, null);
    }

    Account named(String other) {
        return new Account(id, login, other, roles, person, programmes, teams, locale, active, lastSeenAt);
    }

    Account speaking(String language) {
        return new Account(id, login, name, roles, person, programmes, teams, language, active, lastSeenAt);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }
}

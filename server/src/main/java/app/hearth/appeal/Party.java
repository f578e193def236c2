package app.hearth.appeal;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever does something about an appeal. */
record Party(UUID account, String name, @Nullable UUID person, Set<Role> roles) {

    Party {
        roles = Set.copyOf(roles);
    }

    static Party of(Caller caller) {
        return new Party(caller.account(), caller.name(), caller.person(), caller.roles());
    }

    boolean isAnyOf(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}

package app.hearth.appeal;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import java.util.Set;

/** Who looks into the appeals of others. */
final class Lookers {

    private static final Set<Role> ROLES = Set.of(Role.LEAD, Role.REVIEWER, Role.MANAGER, Role.ADMIN);

    private Lookers() {}

    static boolean mayLookInto(Caller caller) {
        return caller.roles().stream().anyMatch(ROLES::contains);
    }
}

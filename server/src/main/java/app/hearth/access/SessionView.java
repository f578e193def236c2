package app.hearth.access;

import app.hearth.kernel.Role;
import app.hearth.people.Centre;
import app.hearth.people.CentreView;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and where, as the pages show it. */
record SessionView(
        UUID account,
        String name,
        String login,
        @Nullable UUID person,
        Set<Role> roles,
        CentreView centre,
        @Nullable String locale) {

    static SessionView of(Account account, Centre centre) {
        return new SessionView(
                account.id(),
                account.name(),
                account.login(),
                account.person(),
                account.roles(),
                CentreView.of(centre),
                account.locale());
    }
}

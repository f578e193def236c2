package app.hearth.people;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Ready-made people data: every method gives something valid and new. */
public final class PeopleFixtures {

    private PeopleFixtures() {}

    /** A word that no other test uses. */
    public static String unique(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Caller anAdministrator() {
        return new Caller(UUID.randomUUID(), "管理员", null, Set.of(Role.ADMIN), Scope.CENTRE);
    }

    /** Imports people as an administrator would, and tells what came of it. */
    static RosterOutcome take(Rosters rosters, String csv) {
        return rosters.take(
                anAdministrator(),
                "roster.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                null,
                false);
    }
}

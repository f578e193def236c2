package app.hearth.access;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.people.Organisation;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one place that says whose work an account may see. Administrators, managers, reviewers and trainers see the whole
 * centre, or only the programmes and teams listed for them; leads their teams; partners their programmes; agents
 * themselves. Several roles see what any of them sees.
 */
@Component
class Scopes {

    private static final Set<Role> CENTRE_WIDE = Set.of(Role.ADMIN, Role.MANAGER, Role.REVIEWER, Role.TRAINER);

    private final Organisation organisation;

    Scopes(Organisation organisation) {
        this.organisation = organisation;
    }

    Scope of(Account account) {
        var person = account.person();
        var ledTeams = account.is(Role.LEAD) && person != null ? organisation.teamsLedBy(person) : Set.<UUID>of();
        return of(account, ledTeams);
    }

    /** The account as every module knows it. */
    Caller callerOf(Account account) {
        return new Caller(account.id(), account.name(), account.person(), account.roles(), of(account));
    }

    static Scope of(Account account, Set<UUID> ledTeams) {
        var limited = !account.programmes().isEmpty() || !account.teams().isEmpty();
        var centreWide = account.roles().stream().anyMatch(CENTRE_WIDE::contains);
        if (centreWide && !limited) {
            return Scope.CENTRE;
        }
        var programmes = new HashSet<UUID>();
        var teams = new HashSet<>(ledTeams);
        if (centreWide || account.is(Role.PARTNER)) {
            programmes.addAll(account.programmes());
        }
        if (centreWide || account.is(Role.LEAD)) {
            teams.addAll(account.teams());
        }
        return new Scope(false, programmes, teams, account.is(Role.AGENT) ? account.person() : null);
    }
}

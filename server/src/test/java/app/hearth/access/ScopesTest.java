package app.hearth.access;

import static app.hearth.kernel.Role.ADMIN;
import static app.hearth.kernel.Role.AGENT;
import static app.hearth.kernel.Role.LEAD;
import static app.hearth.kernel.Role.MANAGER;
import static app.hearth.kernel.Role.PARTNER;
import static app.hearth.kernel.Role.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopesTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final Set<UUID> PROGRAMMES = Set.of(UUID.randomUUID());
    private static final Set<UUID> TEAMS = Set.of(UUID.randomUUID());
    private static final Set<UUID> LED = Set.of(UUID.randomUUID());
    private static final Set<UUID> NONE = Set.of();

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "MANAGER", "REVIEWER", "TRAINER"})
    void showsTheWholeCentreOrWhatIsListed(Role role) {
        assertThat(scope(Set.of(role), NONE, NONE)).isEqualTo(Scope.CENTRE);
        assertThat(scope(Set.of(role), PROGRAMMES, NONE)).isEqualTo(new Scope(false, PROGRAMMES, NONE, null));
        assertThat(scope(Set.of(role), PROGRAMMES, TEAMS)).isEqualTo(new Scope(false, PROGRAMMES, TEAMS, null));
    }

    @Test
    void showsALeadTheTeamsAndNothingElse() {
        assertThat(scope(Set.of(LEAD), NONE, NONE)).isEqualTo(Scope.NOTHING);
        assertThat(scope(Set.of(LEAD), PROGRAMMES, TEAMS)).isEqualTo(new Scope(false, NONE, TEAMS, null));
        assertThat(Scopes.of(account(Set.of(LEAD), NONE, NONE), LED)).isEqualTo(new Scope(false, NONE, LED, null));
    }

    @Test
    void showsAPartnerTheProgrammesAndNothingElse() {
        assertThat(scope(Set.of(PARTNER), NONE, NONE)).isEqualTo(Scope.NOTHING);
        assertThat(scope(Set.of(PARTNER), PROGRAMMES, TEAMS)).isEqualTo(new Scope(false, PROGRAMMES, NONE, null));
    }

    @Test
    void showsAnAgentOnlyTheirOwn() {
        assertThat(scope(Set.of(AGENT), PROGRAMMES, TEAMS)).isEqualTo(new Scope(false, NONE, NONE, PERSON));
    }

    @Test
    void showsNothingWithoutARole() {
        assertThat(scope(Set.of(), PROGRAMMES, TEAMS)).isEqualTo(Scope.NOTHING);
    }

    @Test
    void addsUpWhatSeveralRolesSee() {
        assertThat(scope(Set.of(AGENT, LEAD), NONE, TEAMS)).isEqualTo(new Scope(false, NONE, TEAMS, PERSON));
        assertThat(scope(Set.of(AGENT, MANAGER, ADMIN, REVIEWER), NONE, NONE)).isEqualTo(Scope.CENTRE);
    }

    private static Scope scope(Set<Role> roles, Set<UUID> programmes, Set<UUID> teams) {
        return Scopes.of(account(roles, programmes, teams), NONE);
    }

    private static Account account(Set<Role> roles, Set<UUID> programmes, Set<UUID> teams) {
        return Account.invited("li.na", "李娜", roles, PERSON, programmes, teams);
    }
}

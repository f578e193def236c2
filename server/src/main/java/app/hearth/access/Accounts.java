package app.hearth.access;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.people.Organisation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives, changes and closes accounts. */
@Component
class Accounts {

    private final AccountTable table;
    private final Links links;
    private final Sessions sessions;
    private final Organisation organisation;
    private final Audit audit;

    Accounts(AccountTable table, Links links, Sessions sessions, Organisation organisation, Audit audit) {
        this.table = table;
        this.links = links;
        this.sessions = sessions;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** Keeps a new account and gives the link with which its owner chooses a password. */
    @Transactional
    Secret invite(Caller caller, Account account) {
        organisation.requireKnown(account.person(), account.programmes(), account.teams());
        table.insert(account);
        audit.record(caller, "access.account-invited", account.id().toString(), describe(account));
        return links.invite(account);
    }

    /** The centre always keeps one active administrator. */
    @Transactional
    Account change(Caller caller, UUID id, UnaryOperator<Account> change) {
        var administrators = table.lockAdministrators();
        var account = change.apply(table.get(id));
        if (administrators.equals(List.of(id)) && !(account.active() && account.is(Role.ADMIN))) {
            throw Refused.conflict("access.last-admin", "Somebody has to be administrator; make another one first.");
        }
        organisation.requireKnown(account.person(), account.programmes(), account.teams());
        table.update(account);
        if (!account.active()) {
            sessions.endAllOf(id);
        }
        audit.record(caller, "access.account-changed", id.toString(), describe(account));
        return account;
    }

    private static Map<String, ?> describe(Account account) {
        return Map.of(
                "login", account.login(),
                "roles", account.roles().stream().sorted().toList(),
                "programmes", account.programmes(),
                "teams", account.teams(),
                "active", account.active());
    }
}

package app.hearth.access;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import app.hearth.kernel.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out one-time links and lets in who brings one. */
@Component
class Links {

    private static final Duration FIRST_ADMIN_LASTS = Duration.ofHours(24);
    private static final Duration OTHERS_LAST = Duration.ofDays(7);

    private final LinkTable table;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    Links(
            LinkTable table,
            AccountTable accounts,
            Passwords passwords,
            Sessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Secret forFirstAdministrator() {
        return give(Link.Purpose.FIRST_ADMIN, null, FIRST_ADMIN_LASTS);
    }

    @Transactional
    Secret invite(Account account) {
        return give(Link.Purpose.INVITATION, account.id(), OTHERS_LAST);
    }

    /** The old password stops working at once, and every browser is signed out. */
    @Transactional
    Secret reset(Caller caller, UUID account) {
        var known = accounts.get(account);
        var invited = accounts.passwordHash(account).isEmpty();
        accounts.setPasswordHash(account, null);
        sessions.endAllOf(account);
        audit.record(caller, "access.password-reset", known.id().toString(), Map.of("login", known.login()));
        return give(invited ? Link.Purpose.INVITATION : Link.Purpose.RESET, account, OTHERS_LAST);
    }

    Link find(Secret secret) {
        return table.find(secret, clock.instant()).orElseThrow(Links::unknown);
    }

    /** What somebody enters who has followed a link. A login is asked of the first administrator alone. */
    record Entry(@Nullable String login, @Nullable String name, String password) {}

    /** Uses the link up; where the entry is refused the link stays good. */
    @Transactional
    Account use(Secret secret, Entry entry) {
        var link = table.take(secret, clock.instant()).orElseThrow(Links::unknown);
        var account = link.account() == null ? createAdministrator(entry) : enter(accounts.get(link.account()), entry);
        accounts.setPasswordHash(account.id(), passwords.hash(account.login(), entry.password()));
        sessions.endAllOf(account.id());
        audit.record(
                account.id(),
                account.name(),
                "access.link-used",
                account.id().toString(),
                Map.of("purpose", link.purpose().wire()));
        return account;
    }

    private Account createAdministrator(Entry entry) {
        if (!accounts.isEmpty()) {
            throw unknown();
        }
        var faults = new ArrayList<Fault>();
        var login = required("login", entry.login(), faults);
        var name = required("name", entry.name(), faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid("request.invalid", "Some of what was sent is not valid.", faults);
        }
        var account = Account.invited(login, name, Set.of(Role.ADMIN), null, Set.of(), Set.of());
        accounts.insert(account);
        return account;
    }

    private static String required(String field, @Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(new Fault(field, "is needed"));
            return "";
        }
        return value.strip();
    }

    private Account enter(Account account, Entry entry) {
        if (!account.active()) {
            throw unknown();
        }
        var name = entry.name();
        if (name == null || name.isBlank()) {
            return account;
        }
        var named = account.named(name.strip());
        accounts.update(named);
        return named;
    }

    private Secret give(Link.Purpose purpose, @Nullable UUID account, Duration lasting) {
        var secret = Secret.next();
        var now = clock.instant();
        table.replace(secret, purpose, account, now, now.plus(lasting));
        return secret;
    }

    private static Refused unknown() {
        return Refused.unknown("access.link-unknown", "This link has been used, has expired, or never was.");
    }
}

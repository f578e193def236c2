package app.hearth.access;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody comes, shows a password, stays for a while and leaves. */
@Component
class SigningIn {

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final Scopes scopes;
    private final AuditTrail audit;

    SigningIn(
            AccountTable accounts,
            Passwords passwords,
            Throttle throttle,
            Sessions sessions,
            Scopes scopes,
            AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** A fresh session and whose it is. */
    record Opened(Account account, Secret session) {}

    /** An unknown login, a wrong password and an account that is closed get the same answer in the same time. */
    Opened signIn(String login, String password, String address) {
        throttle.enter(login, address);
        var account = accounts.findByLogin(login);
        var matches = passwords.matches(password, account.flatMap(it -> accounts.passwordHash(it.id())));
        if (!matches || !account.orElseThrow().active()) {
            recordFailure(account);
            throw Refused.unauthenticated("access.wrong-credentials", "Login and password do not go together.");
        }
        throttle.forgive(login, address);
        return open(account.orElseThrow());
    }

    /** For somebody who has just proved who they are. */
    Opened open(Account account) {
        var session = sessions.start(account);
        audit.record(scopes.callerOf(account), "access.signed-in", account.id().toString(), Map.of());
        return new Opened(account, session);
    }

    void signOut(Caller caller, Secret session) {
        sessions.end(session);
        audit.record(caller, "access.signed-out", caller.account().toString(), Map.of());
    }

    /** Every other browser is signed out. */
    void changePassword(Caller caller, Secret session, String current, String next, String address) {
        var account = accounts.get(caller.account());
        throttle.enter(account.login(), address);
        if (!passwords.matches(current, accounts.passwordHash(account.id()))) {
            throw Refused.invalid("access.wrong-password", "The present password is another.");
        }
        throttle.forgive(account.login(), address);
        accounts.setPasswordHash(account.id(), passwords.hash(account.login(), next));
        sessions.endOthersOf(account.id(), session);
        audit.record(caller, "access.password-changed", account.id().toString(), Map.of());
    }

    /** What was typed as a login may be somebody's password, so only an account that exists is named. */
    private void recordFailure(Optional<Account> account) {
        var subject = account.map(it -> it.id().toString()).orElse("");
        var name = account.map(Account::name).orElse("");
        audit.record(account.map(Account::id).orElse(null), name, "access.sign-in-failed", subject, Map.of());
    }
}

package app.hearth.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is signed in, in which browser. Kept in the database, so that a restart signs nobody out. */
@Component
class Sessions {

    static final Duration LONGEST = Duration.ofDays(7);
    static final Duration IDLE = Duration.ofHours(12);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SessionTable table;
    private final AccountTable accounts;
    private final Clock clock;

    Sessions(SessionTable table, AccountTable accounts, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
    }

    Secret start(Account account) {
        var now = clock.instant();
        var session = Secret.next();
        table.deleteExpired(now.minus(LONGEST), now.minus(IDLE));
        table.insert(session, account.id(), now);
        accounts.touch(account.id(), now);
        return session;
    }

    /** Whose session it is; nobody's where it has ended, has lain idle too long or the account is not active. */
    Optional<Account> find(Secret session) {
        var now = clock.instant();
        var found = table.find(session, now.minus(LONGEST), now.minus(IDLE));
        found.filter(it -> it.seenAt().isBefore(now.minus(TOUCH_EVERY))).ifPresent(it -> {
            table.touch(session, now);
            accounts.touch(it.account().id(), now);
        });
        return found.map(SessionTable.Found::account);
    }

    void end(Secret session) {
        table.delete(session);
    }

    void endAllOf(UUID account) {
        table.deleteAllOf(account);
    }

    void endOthersOf(UUID account, Secret kept) {
        table.deleteOthersOf(account, kept);
    }
}

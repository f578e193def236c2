package app.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.hearth.WholeServerTest;
import app.hearth.access.Links.Entry;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.people.Organisation;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@WholeServerTest
class LinksTest {

    private static final Entry FIRST = new Entry("root", "第一位管理员", "warm hearth at night");

    @Autowired
    private AccountTable accounts;

    @Autowired
    private LinkTable table;

    @Autowired
    private Links links;

    @Autowired
    private Accounts changing;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private Account account;
    private Caller admin;

    @BeforeEach
    void keepAnAccount() {
        account = Account.invited("zhao." + UUID.randomUUID(), "赵敏", Set.of(Role.ADMIN), null, Set.of(), Set.of());
        accounts.insert(account);
        admin = new Caller(account.id(), account.name(), null, account.roles(), Scope.CENTRE);
    }

    @Test
    void makesTheFirstAdministratorOnceAndNobodyAfter() {
        inAnEmptyHouse(() -> {
            var link = links.forFirstAdministrator();
            var second = links.forFirstAdministrator();
            assertThatThrownBy(() -> links.use(link, FIRST)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> links.use(second, new Entry(" ", null, FIRST.password())))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.faults()).hasSize(2));
        });
        inAnEmptyHouse(() -> {
            var link = links.forFirstAdministrator();
            assertThat(links.use(link, FIRST).roles()).containsExactly(Role.ADMIN);
            assertThatThrownBy(() -> links.use(link, FIRST)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> links.use(links.forFirstAdministrator(), FIRST))
                    .isInstanceOf(Refused.class);
        });
    }

    @Test
    void expires() {
        var link = links.invite(account);
        var nextWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(7).plusSeconds(1));

        assertThat(links.find(link).account()).isEqualTo(account.id());
        assertThatThrownBy(() -> new Links(table, accounts, passwords, sessions, audit, nextWeek).find(link))
                .isInstanceOf(Refused.class);
    }

    @Test
    void replacesThePasswordAndAllSessionsByAReset() {
        links.use(links.invite(account), new Entry(null, null, "warm hearth at night"));
        var session = sessions.start(accounts.get(account.id()));

        var link = links.reset(admin, account.id());

        assertThat(sessions.find(session)).isEmpty();
        assertThat(accounts.passwordHash(account.id())).isEmpty();
        assertThat(links.find(link).purpose()).isEqualTo(Link.Purpose.RESET);
    }

    @Test
    void neverLosesTheLastAdministrator(@Autowired Organisation organisation) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("UPDATE account SET active = false WHERE id <> :id")
                    .param("id", account.id())
                    .update();
            assertThatThrownBy(() -> changing.change(admin, account.id(), LinksTest::closed))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("access.last-admin"));
            status.setRollbackOnly();
        });
        assertThat(accounts.get(account.id()).active()).isTrue();
    }

    private static Account closed(Account account) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                account.roles(),
                account.person(),
                account.programmes(),
                account.teams(),
                account.locale(),
                false,
                account.lastSeenAt());
    }

    /** As on the first start; afterwards everything is as it was. */
    private void inAnEmptyHouse(Runnable check) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("TRUNCATE account CASCADE").update();
            check.run();
            status.setRollbackOnly();
        });
    }
}

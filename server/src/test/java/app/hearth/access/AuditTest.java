package app.hearth.access;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@WholeServerTest
class AuditTest {

    private final Caller caller = new Caller(UUID.randomUUID(), "审计员", null, Set.of(Role.REVIEWER), Scope.CENTRE);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester http;

    @Test
    void keepsEveryEntryOfManyWhoWriteAtOnce() throws Exception {
        var before = verification.verify().entries();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> Executors.callable(() -> write("conversation-" + i, i % 4 == 0)))
                    .toList());
            assertThat(writing).allSatisfy(each -> assertThat(each.state()).isEqualTo(State.SUCCESS));
        }

        var after = verification.verify();

        assertThat(after.intact()).isTrue();
        assertThat(after.entries()).isGreaterThanOrEqualTo(before + 200);
    }

    @Test
    void forgetsWhatWasNeverCommitted() {
        var subject = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> {
            trail.record(caller, "test.undone", subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(http.get().uri("/api/audit?subject={subject}", subject).with(admin()))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(verification.verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"})
    void cannotBeChanged(String sql) {
        write("anything", false);

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    /** Somebody with all rights over the database can switch the guard off, but not without being noticed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET details = '{\"n\": 2}' WHERE seq = :seq",
                "UPDATE audit_entry SET actor_name = 'somebody else' WHERE seq = :seq",
                "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE seq = :seq",
                "UPDATE audit_entry SET act = act || subject, subject = '' WHERE seq = :seq"
            })
    void namesTheFirstEntryThatWasTamperedWith(String sql) {
        var seq = writeThreeAndTellTheMiddle();

        assertThat(brokenAtAfter(sql, seq)).isEqualTo(seq);
    }

    @Test
    void noticesAnEntryThatIsMissing() {
        var seq = writeThreeAndTellTheMiddle();

        assertThat(brokenAtAfter("DELETE FROM audit_entry WHERE seq = :seq", seq))
                .isEqualTo(seq + 1);
    }

    @Test
    void isFoundByActorActAndSubject() {
        var subject = UUID.randomUUID().toString();
        write(subject, false);

        assertThat(http.get()
                        .uri("/api/audit?actor=审计&act=test.&subject={subject}", subject)
                        .with(admin()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"actor": "审计员", "act": "test.read", "subject": "%s", "details": {"n": 1}}]}
                        """.formatted(subject));
        assertThat(http.get()
                        .uri("/api/audit/export.csv?subject={subject}", subject)
                        .with(admin()))
                .hasStatusOk()
                .bodyText()
                .contains("审计员", "test.read", subject);
        assertThat(http.get().uri("/api/audit/verification").with(admin()))
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);
    }

    private long writeThreeAndTellTheMiddle() {
        var subject = UUID.randomUUID().toString();
        write("before", false);
        write(subject, false);
        write("after", false);
        return jdbc.sql("SELECT seq FROM audit_entry WHERE subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private Long brokenAtAfter(String sql, long seq) {
        return transactions.execute(status -> {
            jdbc.sql("ALTER TABLE audit_entry DISABLE TRIGGER append_only").update();
            jdbc.sql(sql).param("seq", seq).update();
            var verdict = verification.verify();
            status.setRollbackOnly();
            assertThat(verdict.intact()).isFalse();
            return Objects.requireNonNull(verdict.brokenAt());
        });
    }

    private void write(String subject, boolean inTransaction) {
        if (inTransaction) {
            transactions.executeWithoutResult(status -> trail.record(caller, "test.read", subject, Map.of("n", 1)));
        } else {
            trail.record(caller, "test.read", subject, Map.of("n", 1));
        }
    }
}

package app.hearth.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test is undone at its end, so that the other tests keep their store. */
@WholeServerTest
@Transactional
class ReaderStartTest {

    private static final String OLD = "0.9.0";

    @Autowired
    private ReaderVersions versions;

    @Autowired
    private ReaderVersionTable table;

    @Autowired
    private ReaderWorkTable works;

    @Autowired
    private ReadingTable readings;

    @Autowired
    private AtHand atHand;

    @Autowired
    private ReadingAgain again;

    @Autowired
    private Conversations conversations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private String standard;
    private long entries;

    @BeforeEach
    void forgetAllReadings() {
        standard = atHand.standard().version();
        for (var what : List.of("reading", "reader_version", "reader_work", "listing", "evaluation", "conversation")) {
            jdbc.sql("DELETE FROM " + what).update();
        }
    }

    @Test
    void usesTheStandardReaderAtOnceWhereNothingIsReadYet() {
        start(true);

        assertThat(table.choice()).isEqualTo(new Choice(standard, null, false));
        assertThat(works.running()).isEmpty();
    }

    @Test
    void changesNothingWhereTheReaderIsTheSame() {
        start(true);
        receive("one");

        start(true);

        assertThat(table.choice().active()).isEqualTo(standard);
        assertThat(works.running()).isEmpty();
    }

    @Test
    void readsTheStoreAnewAfterAnUpgradeAndUsesTheNewReaderThen() {
        var old = receiveByAnEarlierProgram();

        start(true);

        assertThat(table.choice().active()).isEqualTo(OLD);
        var fresh = receive("fresh");
        assertThat(shownIn(fresh)).isEqualTo(standard);
        assertThat(shownIn(old)).isEqualTo(OLD);
        assertThat(batches()).isPositive();
        assertThat(table.choice().active()).isEqualTo(standard);
        assertThat(shownIn(old)).isEqualTo(standard);
        assertThat(readings.readersOf(old)).containsExactly(standard, OLD);
        assertThat(readings.readersOf(fresh)).containsExactly(standard);
    }

    @Test
    void leavesTheUpgradeToTheAdministratorWhereItIsTurnedOff() {
        var old = receiveByAnEarlierProgram();

        start(false);

        assertThat(works.running()).isEmpty();
        assertThat(shownIn(receive("fresh"))).isEqualTo(standard);
        assertThat(shownIn(receive("old"))).isEqualTo(standard);
        assertThat(readings.readersOf(old)).containsExactly(standard);
    }

    @Test
    void doesNotBeginAnUpgradeAgainThatSomebodyStopped() {
        receiveByAnEarlierProgram();
        start(true);
        versions.cancel(ReaderStart.PROGRAM);

        start(true);

        assertThat(works.running()).isEmpty();
        assertThat(table.choice().active()).isEqualTo(OLD);
    }

    @Test
    void goesBackToAReaderThatNoProgramHasAnyMore() {
        var old = receiveByAnEarlierProgram();
        start(true);
        var fresh = receive("fresh");
        assertThat(batches()).isPositive();

        versions.activate(ReaderStart.PROGRAM, OLD);
        assertThat(batches()).isPositive();

        assertThat(table.choice().active()).isEqualTo(OLD);
        assertThat(shownIn(old)).isEqualTo(OLD);
        assertThat(shownIn(fresh)).isEqualTo(standard);
        assertThat(shownIn(receive("later"))).isEqualTo(standard);
    }

    private void start(boolean upgrade) {
        new ReaderStart(versions, table, works, readings, atHand, transaction, clock, upgrade)
                .afterSingletonsInstantiated();
    }

    private ConversationId receiveByAnEarlierProgram() {
        start(false);
        var id = receive("old");
        jdbc.sql("UPDATE reading SET reader = :old").param("old", OLD).update();
        jdbc.sql("UPDATE reader_version SET version = :old").param("old", OLD).update();
        return id;
    }

    /** How many it took until nothing was left to do. */
    private int batches() {
        var batches = 0;
        while (again.step()) {
            batches++;
        }
        return batches;
    }

    private String shownIn(ConversationId id) {
        return readings.shown(id).orElseThrow().reader();
    }

    private ConversationId receive(String number) {
        var start = Instant.parse("2026-03-01T10:00:00Z");
        var id = ConversationId.of(start, 1, number.hashCode());
        conversations.receive(List.of(new Conversation(
                id,
                new UUID(1, 1),
                number,
                null,
                null,
                "webchat",
                start,
                null,
                List.of(new Turn(Speaker.CUSTOMER, start, "请问快递什么时候到？", null, null)),
                Outcome.UNKNOWN,
                Map.of(),
                ++entries)));
        return id;
    }
}

package app.hearth.signals;

import app.hearth.kernel.Columns;
import app.hearth.signals.ReaderWork.Act;
import app.hearth.signals.ReaderWork.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReaderWorkTable {

    private final JdbcClient jdbc;

    ReaderWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nothing else was running. */
    boolean insertUnlessBusy(ReaderWork work) {
        return jdbc.sql("""
                        INSERT INTO reader_work
                            (id, reader, act, state, then_activate, total, started_by, started_at, updated_at)
                        VALUES (:id, :reader, :act, 'running', :thenActivate, :total, :by, :now, :now)
                        ON CONFLICT ((true)) WHERE state = 'running' DO NOTHING
                        """)
                        .param("id", work.id())
                        .param("reader", work.reader())
                        .param("act", work.act().wire())
                        .param("thenActivate", work.thenActivate())
                        .param("total", work.total())
                        .param("by", work.startedBy())
                        .param("now", Columns.utc(work.startedAt()))
                        .update()
                == 1;
    }

    Optional<ReaderWork> running() {
        return jdbc.sql("SELECT * FROM reader_work WHERE state = 'running'")
                .query(ReaderWorkTable::read)
                .optional();
    }

    /** Holds the running work until the transaction ends, so that nobody else goes on with it or stops it. */
    Optional<ReaderWork> lockRunning() {
        return jdbc.sql("SELECT * FROM reader_work WHERE state = 'running' FOR UPDATE")
                .query(ReaderWorkTable::read)
                .optional();
    }

    /** The last work on each version. */
    List<ReaderWork> latest() {
        return jdbc.sql("SELECT DISTINCT ON (reader) * FROM reader_work ORDER BY reader, started_at DESC, id DESC")
                .query(ReaderWorkTable::read)
                .list();
    }

    void update(ReaderWork work) {
        jdbc.sql("""
                        UPDATE reader_work SET done = :done, total = :total, per_second = :perSecond, last = :last,
                            round = :round, found = :found, tries = 0, updated_at = :now
                        WHERE id = :id
                        """)
                .param("id", work.id())
                .param("done", work.done())
                .param("total", work.total())
                .param("perSecond", work.perSecond())
                .param("last", work.last())
                .param("round", work.round())
                .param("found", work.found())
                .param("now", Columns.utc(work.updatedAt()))
                .update();
    }

    /** Counts a batch that failed, and says how often in a row it did. */
    int fail(UUID id) {
        return jdbc.sql("UPDATE reader_work SET tries = tries + 1 WHERE id = :id RETURNING tries")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void end(UUID id, State state, Instant now) {
        jdbc.sql("UPDATE reader_work SET state = :state, ended_at = :now WHERE id = :id AND state = 'running'")
                .param("id", id)
                .param("state", state.wire())
                .param("now", Columns.utc(now))
                .update();
    }

    private static ReaderWork read(ResultSet row, int number) throws SQLException {
        return new ReaderWork(
                row.getObject("id", UUID.class),
                row.getString("reader"),
                Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("then_activate"),
                row.getLong("done"),
                row.getLong("total"),
                Columns.real(row, "per_second"),
                row.getObject("last", UUID.class),
                row.getInt("round"),
                row.getLong("found"),
                row.getInt("tries"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "ended_at"));
    }
}

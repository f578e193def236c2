package app.hearth.quality;

import app.hearth.kernel.Columns;
import app.hearth.quality.ScoringWork.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScoringWorkTable {

    private final JdbcClient jdbc;

    ScoringWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String reason, long total, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO scoring_work (id, reason, state, total, started_by, started_at, updated_at)
                        VALUES (:id, :reason, 'running', :total, :by, :now, :now)
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("total", total)
                .param("by", by)
                .param("now", Columns.utc(now))
                .update();
    }

    /** Ends what is running, if anything is. */
    void endRunning(State state, Instant now) {
        jdbc.sql("UPDATE scoring_work SET state = :state, ended_at = :now WHERE state = 'running'")
                .param("state", state.wire())
                .param("now", Columns.utc(now))
                .update();
    }

    /** Holds the running work until the transaction ends, so that nobody else goes on with it. */
    Optional<ScoringWork> lockRunning() {
        return jdbc.sql("SELECT * FROM scoring_work WHERE state = 'running' FOR UPDATE")
                .query(ScoringWorkTable::read)
                .optional();
    }

    /** The last one that began, running or ended. */
    Optional<ScoringWork> latest() {
        return jdbc.sql("SELECT * FROM scoring_work ORDER BY started_at DESC, id DESC LIMIT 1")
                .query(ScoringWorkTable::read)
                .optional();
    }

    void advance(UUID id, UUID last, long more, Instant now) {
        jdbc.sql("""
                        UPDATE scoring_work SET done = done + :more, total = greatest(total, done + :more),
                            last = :last, tries = 0, updated_at = :now
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("last", last)
                .param("more", more)
                .param("now", Columns.utc(now))
                .update();
    }

    /** Counts a batch that failed, and says how often in a row it did. */
    int fail(UUID id) {
        return jdbc.sql("UPDATE scoring_work SET tries = tries + 1 WHERE id = :id RETURNING tries")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static ScoringWork read(ResultSet row, int number) throws SQLException {
        return new ScoringWork(
                row.getObject("id", UUID.class),
                row.getString("reason"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                row.getLong("total"),
                row.getObject("last", UUID.class),
                row.getInt("tries"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "ended_at"));
    }
}

package app.hearth.appeal;

import app.hearth.appeal.RubricChange.State;
import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RubricTable {

    private final JdbcClient jdbc;

    RubricTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID id, Appeal appeal, String example, Instant now) {
        jdbc.sql("""
                        INSERT INTO rubric_change (id, appeal, scorecard, version, item, example, state, opened_at)
                        VALUES (:id, :appeal, :scorecard, :version, :item, :example, 'open', :now)
                        """)
                .param("id", id)
                .param("appeal", appeal.id())
                .param("scorecard", appeal.claim().scorecard())
                .param("version", appeal.claim().version())
                .param("item", appeal.claim().item())
                .param("example", example)
                .param("now", Columns.utc(now))
                .update();
    }

    List<RubricChange> list(@Nullable State state, @Nullable String scorecard, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM rubric_change
                        WHERE (:state::text IS NULL OR state = :state)
                          AND (:scorecard::text IS NULL OR scorecard = :scorecard)
                          AND (:after::uuid IS NULL OR id < :after)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("state", state == null ? null : state.wire())
                .param("scorecard", scorecard)
                .param("after", after)
                .param("limit", limit)
                .query(RubricTable::read)
                .list();
    }

    /** Closes one that is still open; empty where it is not. */
    Optional<RubricChange> decide(UUID id, State state, @Nullable String note, String by, Instant now) {
        return jdbc.sql("""
                        UPDATE rubric_change SET state = :state, note = :note, decided_by = :by, decided_at = :now
                        WHERE id = :id AND state = 'open' RETURNING *
                        """)
                .param("state", state.wire())
                .param("note", note)
                .param("by", by)
                .param("now", Columns.utc(now))
                .param("id", id)
                .query(RubricTable::read)
                .optional();
    }

    private static RubricChange read(ResultSet row, int number) throws SQLException {
        return new RubricChange(
                row.getObject("id", UUID.class),
                row.getObject("appeal", UUID.class),
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("item"),
                row.getString("example"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                Columns.instant(row, "decided_at"));
    }
}

package app.hearth.review;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Columns;
import app.hearth.people.AgentSet;
import app.hearth.review.Mark.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MarkTable {

    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(Mark mark, Caller by) {
        jdbc.sql("""
                        INSERT INTO review_mark
                            (conversation, kind, agent, turn, note, marked_by, marked_name, marked_at)
                        VALUES (:conversation, :kind, :agent, :turn, :note, :by, :name, :at)
                        ON CONFLICT (conversation, kind) DO UPDATE SET
                            turn = excluded.turn, note = excluded.note, marked_by = excluded.marked_by,
                            marked_name = excluded.marked_name, marked_at = excluded.marked_at
                        """)
                .param("conversation", mark.conversation())
                .param("kind", mark.kind().wire())
                .param("agent", mark.agent())
                .param("turn", mark.turn())
                .param("note", mark.note())
                .param("by", by.account())
                .param("name", by.name())
                .param("at", Columns.utc(mark.markedAt()))
                .update();
    }

    boolean delete(UUID conversation, Kind kind) {
        return jdbc.sql("DELETE FROM review_mark WHERE conversation = :conversation AND kind = :kind")
                        .param("conversation", conversation)
                        .param("kind", kind.wire())
                        .update()
                == 1;
    }

    List<Mark> of(UUID conversation) {
        return jdbc.sql("SELECT * FROM review_mark WHERE conversation = :conversation ORDER BY kind")
                .param("conversation", conversation)
                .query(MarkTable::read)
                .list();
    }

    /** The newest conversations first; {@code after} is the last one seen. */
    List<Mark> list(AgentSet visible, Kind kind, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM review_mark
                        WHERE kind = :kind AND (:everyone OR agent = ANY(:agents::uuid[]))
                          AND (:after::uuid IS NULL OR conversation < :after::uuid)
                        ORDER BY conversation DESC LIMIT :limit
                        """)
                .param("kind", kind.wire())
                .param("everyone", visible.everyone())
                .param("agents", Columns.ids(visible.ids()))
                .param("after", after)
                .param("limit", limit)
                .query(MarkTable::read)
                .list();
    }

    private static Mark read(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getObject("conversation", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("agent", UUID.class),
                row.getObject("turn", Integer.class),
                row.getString("note"),
                row.getString("marked_name"),
                row.getObject("marked_at", OffsetDateTime.class).toInstant());
    }
}

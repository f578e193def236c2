package app.hearth.review;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RemarkTable {

    private final JdbcClient jdbc;

    RemarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Remark remark) {
        jdbc.sql("""
                        INSERT INTO review_remark
                            (id, conversation, turn, span_start, span_end, text, shared, author, author_name, written_at)
                        VALUES (:id, :conversation, :turn, :start, :end, :text, :shared, :author, :name, :at)
                        """)
                .param("id", remark.id())
                .param("conversation", remark.conversation())
                .param("turn", remark.turn())
                .param("start", remark.start())
                .param("end", remark.end())
                .param("text", remark.text())
                .param("shared", remark.shared())
                .param("author", remark.author())
                .param("name", remark.authorName())
                .param("at", Columns.utc(remark.writtenAt()))
                .update();
    }

    /** What was said about these conversations, in the order in which it was said. */
    List<Remark> of(Collection<UUID> conversations, boolean sharedOnly) {
        return jdbc.sql("""
                        SELECT * FROM review_remark
                        WHERE conversation = ANY(:conversations::uuid[]) AND (shared OR NOT :sharedOnly)
                        ORDER BY written_at, id
                        """)
                .param("conversations", Columns.ids(conversations))
                .param("sharedOnly", sharedOnly)
                .query(RemarkTable::read)
                .list();
    }

    /** Whether it was there and the author's own. */
    boolean delete(UUID conversation, UUID id, UUID author) {
        return jdbc.sql(
                                "DELETE FROM review_remark WHERE id = :id AND conversation = :conversation AND author = :author")
                        .param("id", id)
                        .param("conversation", conversation)
                        .param("author", author)
                        .update()
                == 1;
    }

    private static Remark read(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getObject("conversation", UUID.class),
                row.getObject("turn", Integer.class),
                row.getObject("span_start", Integer.class),
                row.getObject("span_end", Integer.class),
                row.getString("text"),
                row.getBoolean("shared"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}

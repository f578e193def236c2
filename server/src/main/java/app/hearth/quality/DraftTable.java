package app.hearth.quality;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftTable {

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(String id) {
        return jdbc.sql("SELECT * FROM scorecard_draft WHERE id = :id")
                .param("id", id)
                .query(DraftTable::read)
                .optional();
    }

    /** Holds a draft until the transaction ends. */
    Optional<Draft> lock(String id) {
        return jdbc.sql("SELECT * FROM scorecard_draft WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(DraftTable::read)
                .optional();
    }

    List<Draft> all() {
        return jdbc.sql("SELECT * FROM scorecard_draft ORDER BY id")
                .query(DraftTable::read)
                .list();
    }

    /** Whether there was none of this card. */
    boolean insertUnlessPresent(Draft draft) {
        return jdbc.sql("""
                        INSERT INTO scorecard_draft (id, edit, document, saved_at, saved_by)
                        VALUES (:id, :edit, :document, :at, :by)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", draft.id())
                        .param("edit", draft.edit())
                        .param("document", draft.document())
                        .param("at", Columns.utc(draft.savedAt()))
                        .param("by", draft.savedBy())
                        .update()
                == 1;
    }

    /** Whether nobody saved since the edit before this one. */
    boolean update(Draft draft) {
        return jdbc.sql("""
                        UPDATE scorecard_draft SET edit = :edit, document = :document, saved_at = :at, saved_by = :by
                        WHERE id = :id AND edit = :edit - 1
                        """)
                        .param("id", draft.id())
                        .param("edit", draft.edit())
                        .param("document", draft.document())
                        .param("at", Columns.utc(draft.savedAt()))
                        .param("by", draft.savedBy())
                        .update()
                == 1;
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM scorecard_draft WHERE id = :id").param("id", id).update();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getInt("edit"),
                row.getString("document"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by"));
    }
}

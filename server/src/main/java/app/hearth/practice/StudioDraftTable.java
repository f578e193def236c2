package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StudioDraftTable {

    private final JdbcClient jdbc;

    StudioDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StudioDraft> find(String scenario) {
        return jdbc.sql("SELECT * FROM studio_draft WHERE scenario = :scenario")
                .param("scenario", scenario)
                .query(StudioDraftTable::read)
                .optional();
    }

    /** Holds a draft until the transaction ends. */
    Optional<StudioDraft> lock(String scenario) {
        return jdbc.sql("SELECT * FROM studio_draft WHERE scenario = :scenario FOR UPDATE")
                .param("scenario", scenario)
                .query(StudioDraftTable::read)
                .optional();
    }

    List<StudioDraft> all() {
        return jdbc.sql("SELECT * FROM studio_draft")
                .query(StudioDraftTable::read)
                .list();
    }

    /** Whether there was none of this scenario. */
    boolean insertUnlessPresent(StudioDraft draft) {
        return with(draft, """
                        INSERT INTO studio_draft (scenario, edit, document, saved_at, saved_by)
                        VALUES (:scenario, :edit, :document, :at, :by)
                        ON CONFLICT (scenario) DO NOTHING
                        """);
    }

    /** Whether nobody saved since the edit before this one. */
    boolean update(StudioDraft draft) {
        return with(draft, """
                        UPDATE studio_draft SET edit = :edit, document = :document, saved_at = :at, saved_by = :by
                        WHERE scenario = :scenario AND edit = :edit - 1
                        """);
    }

    private boolean with(StudioDraft draft, String sql) {
        return jdbc.sql(sql)
                        .param("scenario", draft.scenario())
                        .param("edit", draft.edit())
                        .param("document", draft.document())
                        .param("at", Columns.utc(draft.savedAt()))
                        .param("by", draft.savedBy())
                        .update()
                == 1;
    }

    void delete(String scenario) {
        jdbc.sql("DELETE FROM studio_draft WHERE scenario = :scenario")
                .param("scenario", scenario)
                .update();
    }

    private static StudioDraft read(ResultSet row, int number) throws SQLException {
        return new StudioDraft(
                row.getString("scenario"),
                row.getInt("edit"),
                row.getString("document"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by"));
    }
}

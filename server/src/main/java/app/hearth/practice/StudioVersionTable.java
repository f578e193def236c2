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
class StudioVersionTable {

    private final JdbcClient jdbc;

    StudioVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StudioVersion version) {
        jdbc.sql("""
                        INSERT INTO studio_version (scenario, version, document, published_at, published_by, note)
                        VALUES (:scenario, :version, :document, :at, :by, :note)
                        """)
                .param("scenario", version.scenario())
                .param("version", version.version())
                .param("document", version.document())
                .param("at", Columns.utc(version.publishedAt()))
                .param("by", version.publishedBy())
                .param("note", version.note())
                .update();
    }

    Optional<StudioVersion> find(String scenario, int version) {
        return jdbc.sql("SELECT * FROM studio_version WHERE scenario = :scenario AND version = :version")
                .param("scenario", scenario)
                .param("version", version)
                .query(StudioVersionTable::read)
                .optional();
    }

    /** The newest first. */
    List<StudioVersion> of(String scenario) {
        return jdbc.sql("SELECT * FROM studio_version WHERE scenario = :scenario ORDER BY version DESC")
                .param("scenario", scenario)
                .query(StudioVersionTable::read)
                .list();
    }

    /** The newest version of every scenario that was ever published. */
    List<StudioVersion> newest() {
        return jdbc.sql("SELECT DISTINCT ON (scenario) * FROM studio_version ORDER BY scenario, version DESC")
                .query(StudioVersionTable::read)
                .list();
    }

    private static StudioVersion read(ResultSet row, int number) throws SQLException {
        return new StudioVersion(
                row.getString("scenario"),
                row.getInt("version"),
                row.getString("document"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getString("note"));
    }
}

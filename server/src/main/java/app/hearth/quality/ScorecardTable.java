package app.hearth.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ScorecardTable {

    /** A version as it is kept. */
    record Row(String id, int version, String document, String digest, boolean active) {}

    private final JdbcClient jdbc;

    ScorecardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a version that is not there yet and makes it the active one of its card; else nothing changes. */
    @Transactional
    public void keepAndActivate(String id, int version, String document, String digest) {
        var kept = jdbc.sql("""
                        INSERT INTO scorecard (id, version, document, digest)
                        VALUES (:id, :version, :document, :digest)
                        ON CONFLICT (id, version) DO NOTHING
                        """)
                .param("id", id)
                .param("version", version)
                .param("document", document)
                .param("digest", digest)
                .update();
        if (kept > 0) {
            jdbc.sql("UPDATE scorecard SET active = (version = :version) WHERE id = :id")
                    .param("id", id)
                    .param("version", version)
                    .update();
        }
    }

    Optional<Row> find(String id, int version) {
        return jdbc.sql("SELECT * FROM scorecard WHERE id = :id AND version = :version")
                .param("id", id)
                .param("version", version)
                .query(ScorecardTable::read)
                .optional();
    }

    List<Row> active() {
        return jdbc.sql("SELECT * FROM scorecard WHERE active ORDER BY id")
                .query(ScorecardTable::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getInt("version"),
                row.getString("document"),
                row.getString("digest"),
                row.getBoolean("active"));
    }
}

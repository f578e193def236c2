package app.hearth.quality;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScorecardTable {

    /**
     * A version as it is kept.
     *
     * @param shipped whether it came with the program; else somebody here published it
     * @param note why, in the words of whoever published it
     */
    record Row(
            String id,
            int version,
            String document,
            String digest,
            boolean active,
            boolean shipped,
            Instant publishedAt,
            String publishedBy,
            String note) {}

    private final JdbcClient jdbc;

    ScorecardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a version; whether it was not there yet. */
    boolean insertUnlessPresent(Row row) {
        return jdbc.sql("""
                        INSERT INTO scorecard (id, version, document, digest, origin, published_at, published_by, note)
                        VALUES (:id, :version, :document, :digest, :origin, :at, :by, :note)
                        ON CONFLICT (id, version) DO NOTHING
                        """)
                        .param("id", row.id())
                        .param("version", row.version())
                        .param("document", row.document())
                        .param("digest", row.digest())
                        .param("origin", row.shipped() ? "shipped" : "own")
                        .param("at", Columns.utc(row.publishedAt()))
                        .param("by", row.publishedBy())
                        .param("note", row.note())
                        .update()
                == 1;
    }

    /** Makes a version the one in use. */
    void activate(String id, int version) {
        jdbc.sql("UPDATE scorecard SET active = (version = :version) WHERE id = :id")
                .param("id", id)
                .param("version", version)
                .update();
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

    /** The version of a card that is in use. */
    Optional<Row> active(String id) {
        return jdbc.sql("SELECT * FROM scorecard WHERE active AND id = :id")
                .param("id", id)
                .query(ScorecardTable::read)
                .optional();
    }

    /** The versions of a card, the newest first. */
    List<Row> versions(String id) {
        return jdbc.sql("SELECT * FROM scorecard WHERE id = :id ORDER BY version DESC")
                .param("id", id)
                .query(ScorecardTable::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getInt("version"),
                row.getString("document"),
                row.getString("digest"),
                row.getBoolean("active"),
                row.getString("origin").equals("shipped"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getString("note"));
    }
}

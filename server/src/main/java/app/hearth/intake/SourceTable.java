package app.hearth.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SourceTable {

    private final JdbcClient jdbc;

    SourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was kept: false where another source has the name. */
    boolean insertUnlessPresent(Source source, Instant now) {
        return jdbc.sql("""
                        INSERT INTO source (id, name, kind, zone, demo, created_at)
                        VALUES (:id, :name, :kind, :zone, :demo, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", source.id())
                        .param("name", source.name())
                        .param("kind", source.kind())
                        .param("zone", source.zone().getId())
                        .param("demo", source.demo())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Source> all() {
        return jdbc.sql("SELECT * FROM source ORDER BY name").query(this::read).list();
    }

    Optional<Source> find(UUID id) {
        return jdbc.sql("SELECT * FROM source WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<Source> find(String name) {
        return jdbc.sql("SELECT * FROM source WHERE name = :name")
                .param("name", name)
                .query(this::read)
                .optional();
    }

    /** Stops what is still coming in, and waits for the batches that are being worked on. */
    void stopImports(UUID source) {
        jdbc.sql("UPDATE import SET state = 'cancelled' WHERE source = :source AND state IN ('receiving', 'working')")
                .param("source", source)
                .update();
        jdbc.sql("""
                        DELETE FROM ledger_pending USING import
                        WHERE import.id = ledger_pending.import AND import.source = :source
                        """).param("source", source).update();
    }

    /** Deletes a source with its imports and its part of the ledger. */
    void delete(UUID source) {
        for (var table : List.of("rejection", "received_turn", "dropped_file")) {
            jdbc.sql("DELETE FROM %s USING import WHERE import.id = %s.import AND import.source = :source"
                            .formatted(table, table))
                    .param("source", source)
                    .update();
        }
        jdbc.sql("DELETE FROM ledger WHERE source = :source")
                .param("source", source)
                .update();
        jdbc.sql("DELETE FROM import WHERE source = :source")
                .param("source", source)
                .update();
        jdbc.sql("DELETE FROM source WHERE id = :source")
                .param("source", source)
                .update();
    }

    private Source read(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("demo"));
    }
}

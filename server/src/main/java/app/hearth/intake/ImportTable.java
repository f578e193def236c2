package app.hearth.intake;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportTable {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insertUnlessPresent(Import begun) {
        jdbc.sql("""
                        INSERT INTO import (id, source, filename, format, state, total_bytes, started_by, started_at)
                        VALUES (:id, :source, :filename, :format, :state, :totalBytes, :startedBy, :startedAt)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", begun.id())
                .param("source", begun.source())
                .param("filename", begun.filename())
                .param("format", begun.format())
                .param("state", begun.state().wire())
                .param("totalBytes", begun.totalBytes())
                .param("startedBy", begun.startedBy())
                .param("startedAt", begun.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Adds what was received since the last time. False where the import no longer wants anything: it was cancelled.
     */
    boolean advance(UUID id, Received received) {
        return jdbc.sql("""
                        UPDATE import SET
                            received_bytes = received_bytes + :bytes, lines = lines + :lines,
                            accepted = accepted + :accepted, duplicates = duplicates + :duplicates,
                            rejected = rejected + :rejected,
                            masked = (
                                SELECT coalesce(jsonb_object_agg(slot, finds), '{}')
                                FROM (
                                    SELECT slot, sum(finds::bigint) AS finds
                                    FROM (
                                        SELECT * FROM jsonb_each_text(masked)
                                        UNION ALL SELECT * FROM jsonb_each_text(:masked::jsonb)) AS counted (slot, finds)
                                    GROUP BY slot) AS summed)
                        WHERE id = :id AND state = 'receiving'
                        """)
                        .param("id", id)
                        .param("bytes", received.bytes())
                        .param("lines", received.lines())
                        .param("accepted", received.accepted())
                        .param("duplicates", received.duplicates())
                        .param("rejected", received.rejected())
                        .param("masked", json.writeValueAsString(received.masked()))
                        .update()
                == 1;
    }

    void processed(UUID id, int conversations) {
        jdbc.sql("UPDATE import SET processed = processed + :conversations WHERE id = :id")
                .param("id", id)
                .param("conversations", conversations)
                .update();
    }

    void rejectedLate(UUID id, int conversations) {
        jdbc.sql("UPDATE import SET rejected = rejected + :conversations WHERE id = :id")
                .param("id", id)
                .param("conversations", conversations)
                .update();
    }

    /** Moves the import on, if it is still in the state it is thought to be in. */
    boolean move(UUID id, Import.State from, Import.State to, @Nullable String problem, @Nullable Instant endedAt) {
        return jdbc.sql("""
                        UPDATE import SET state = :to, problem = :problem, ended_at = :endedAt
                        WHERE id = :id AND state = :from
                        """)
                        .param("id", id)
                        .param("from", from.wire())
                        .param("to", to.wire())
                        .param("problem", problem)
                        .param("endedAt", Columns.utc(endedAt))
                        .update()
                == 1;
    }

    /** Ends every import whose last conversation is stored, read and scored. */
    int complete(Instant now) {
        return jdbc.sql("""
                        UPDATE import SET state = 'done', ended_at = :now
                        WHERE state = 'working'
                            AND NOT EXISTS (SELECT FROM ledger_pending WHERE ledger_pending.import = import.id)
                        """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    boolean hasDone(UUID source) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM import WHERE source = :source AND state = 'done')")
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    /** The import that takes the pushes to a source at present. */
    Optional<UUID> openPush(UUID source, String format) {
        return jdbc.sql("SELECT id FROM import WHERE source = :source AND format = :format AND state = 'receiving'")
                .param("source", source)
                .param("format", format)
                .query(UUID.class)
                .optional();
    }

    /** Lets the imports of pushes that were begun before a time run out. */
    void closePushes(UUID source, String format, Instant before) {
        jdbc.sql("""
                        UPDATE import SET state = 'working'
                        WHERE source = :source AND format = :format AND state = 'receiving' AND started_at < :before
                        """)
                .param("source", source)
                .param("format", format)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Marks the imports whose file was coming in when the server went down. */
    List<UUID> interruptReceiving(Instant now) {
        return jdbc.sql("""
                        UPDATE import SET state = 'interrupted', problem = 'import.interrupted', ended_at = :now
                        WHERE state = 'receiving' AND format <> 'push' RETURNING id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql("SELECT * FROM import WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Newest first; ids sort by time. */
    List<Import> page(@Nullable UUID after, int limit) {
        return jdbc.sql("SELECT * FROM import WHERE id < coalesce(:after::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')"
                        + " ORDER BY id DESC LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                row.getString("filename"),
                row.getString("format"),
                Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("received_bytes"),
                row.getObject("total_bytes", Long.class),
                row.getLong("lines"),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                row.getLong("processed"),
                json.readValue(row.getString("masked"), COUNTS),
                row.getString("problem"),
                row.getString("started_by"),
                Objects.requireNonNull(Columns.instant(row, "started_at")),
                Columns.instant(row, "ended_at"));
    }
}

package app.hearth.signals;

import app.hearth.kernel.Columns;
import app.hearth.signals.ReaderVersion.Kind;
import app.hearth.signals.ReaderVersion.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReaderVersionTable {

    private static final String COLUMNS =
            "SELECT version, kind, based_on, state, made_at, activated_at, comparison FROM reader_version ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReaderVersionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Holds the choice as it is until the transaction ends, together with others who hold it. Waiting is fair: whoever
     * wants to change it comes next.
     */
    Choice hold() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(hashtext('reader choice'))")
                .query()
                .listOfRows();
        return choice();
    }

    /** Waits until nobody holds the choice any more; until the transaction ends nobody does. */
    void lockChoice() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('reader choice'))")
                .query()
                .listOfRows();
    }

    Choice choice() {
        return jdbc.sql("""
                        SELECT (SELECT version FROM reader_version WHERE state = 'active') AS active,
                               (SELECT reader FROM reader_work WHERE state = 'running' AND act = 'activate') AS next,
                               (SELECT count(*) > 1 FROM reader_version WHERE state <> 'unread') AS several
                        """)
                .query((row, number) ->
                        new Choice(row.getString("active"), row.getString("next"), row.getBoolean("several")))
                .single();
    }

    List<ReaderVersion> all() {
        return jdbc.sql(COLUMNS + "ORDER BY made_at DESC, version DESC")
                .query(this::read)
                .list();
    }

    Optional<ReaderVersion> find(String version) {
        return jdbc.sql(COLUMNS + "WHERE version = :version")
                .param("version", version)
                .query(this::read)
                .optional();
    }

    Optional<byte[]> model(String version) {
        return jdbc.sql("SELECT model FROM reader_version WHERE version = :version AND model IS NOT NULL")
                .param("version", version)
                .query((row, number) -> row.getBytes("model"))
                .optional();
    }

    /** Whether it was not known before. */
    boolean insertUnlessPresent(
            String version, Kind kind, @Nullable String basedOn, byte @Nullable [] model, Instant now) {
        return jdbc.sql("""
                        INSERT INTO reader_version (version, kind, based_on, model, state, made_at)
                        VALUES (:version, :kind, :basedOn, :model::bytea, 'unread', :now)
                        ON CONFLICT (version) DO NOTHING
                        """)
                        .param("version", version)
                        .param("kind", kind.wire())
                        .param("basedOn", basedOn)
                        .param("model", model)
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    void move(String version, State state) {
        jdbc.sql("UPDATE reader_version SET state = :state WHERE version = :version")
                .param("version", version)
                .param("state", state.wire())
                .update();
    }

    /** Makes it the active one; the one before it keeps its readings. */
    void activate(String version, Instant now) {
        jdbc.sql("UPDATE reader_version SET state = 'read' WHERE state = 'active' AND version <> :version")
                .param("version", version)
                .update();
        jdbc.sql("""
                        UPDATE reader_version SET state = 'active', activated_at = :now
                        WHERE version = :version AND state <> 'active'
                        """).param("version", version).param("now", Columns.utc(now)).update();
    }

    void compare(String version, @Nullable Comparison comparison) {
        jdbc.sql("UPDATE reader_version SET comparison = :comparison::jsonb WHERE version = :version")
                .param("version", version)
                .param("comparison", comparison == null ? null : json.writeValueAsString(comparison))
                .update();
    }

    void delete(String version) {
        jdbc.sql("DELETE FROM reader_version WHERE version = :version")
                .param("version", version)
                .update();
    }

    private ReaderVersion read(ResultSet row, int number) throws SQLException {
        var comparison = row.getString("comparison");
        return new ReaderVersion(
                row.getString("version"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("based_on"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "activated_at"),
                comparison == null ? null : json.readValue(comparison, Comparison.class));
    }
}

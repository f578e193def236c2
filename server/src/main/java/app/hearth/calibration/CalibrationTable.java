package app.hearth.calibration;

import app.hearth.calibration.Session.Rater;
import app.hearth.calibration.Session.State;
import app.hearth.calibration.Session.Summary;
import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CalibrationTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalibrationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Session session) {
        jdbc.sql("""
                        INSERT INTO calibration_session
                            (id, title, scorecard, state, began_from, began_before, deadline, raters, cases, opened_by,
                             opened_by_name, opened_at)
                        VALUES (:id, :title, :scorecard, :state, :from, :to, :deadline, :raters::jsonb, :cases, :by,
                                :byName, :at)
                        """)
                .param("id", session.id())
                .param("title", session.title())
                .param("scorecard", session.scorecard())
                .param("state", session.state().wire())
                .param("from", Columns.utc(session.from()))
                .param("to", Columns.utc(session.to()))
                .param("deadline", Columns.utc(session.deadline()))
                .param("raters", json.writeValueAsString(session.raters()))
                .param("cases", session.cases())
                .param("by", session.openedBy())
                .param("byName", session.openedByName())
                .param("at", Columns.utc(session.openedAt()))
                .update();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql("SELECT * FROM calibration_session WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** As {@link #find}; what is read stays so until the transaction ends. */
    Optional<Session> hold(UUID id) {
        return jdbc.sql("SELECT * FROM calibration_session WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /**
     * The newest first.
     *
     * @param account whose; null for all of them
     */
    List<Session> list(@Nullable UUID account, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM calibration_session
                        WHERE state <> 'cancelled'
                          AND (:account::uuid IS NULL OR opened_by = :account
                               OR raters @> jsonb_build_array(jsonb_build_object('account', :account::text)))
                          AND (:after::uuid IS NULL OR id < :after)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("account", account)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    List<UUID> overdue(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id FROM calibration_session WHERE state = 'rating' AND deadline <= :now
                        ORDER BY deadline LIMIT :limit
                        """)
                .param("now", Columns.utc(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void report(UUID id, int version, Summary summary, Instant at) {
        jdbc.sql("""
                        UPDATE calibration_session
                        SET state = 'discussing', version = :version, summary = :summary::jsonb, reported_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("version", version)
                .param("summary", json.writeValueAsString(summary))
                .param("at", Columns.utc(at))
                .update();
    }

    void end(UUID id, State state, Instant at) {
        jdbc.sql("UPDATE calibration_session SET state = :state, ended_at = :at WHERE id = :id")
                .param("id", id)
                .param("state", state.wire())
                .param("at", Columns.utc(at))
                .update();
    }

    private Session read(ResultSet row, int number) throws SQLException {
        var summary = row.getString("summary");
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("scorecard"),
                row.getObject("version", Integer.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("began_from", OffsetDateTime.class).toInstant(),
                row.getObject("began_before", OffsetDateTime.class).toInstant(),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                Arrays.asList(json.readValue(row.getString("raters"), Rater[].class)),
                row.getInt("cases"),
                row.getObject("opened_by", UUID.class),
                row.getString("opened_by_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "reported_at"),
                Columns.instant(row, "ended_at"),
                summary == null ? null : json.readValue(summary, Summary.class));
    }
}

package app.hearth.calibration;

import app.hearth.calibration.TeachingWork.State;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TeachingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TeachingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it is the only one that is running now. */
    boolean insertUnlessBusy(UUID id, Question question, int labels, Caller caller, Instant now) {
        return jdbc.sql("""
                        INSERT INTO teaching (id, card, from_time, to_time, state, labels, account, started_by, started_at)
                        VALUES (:id, :card, :from, :to, 'running', :labels, :account, :name, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("card", question.card())
                        .param("from", Columns.utc(question.from()))
                        .param("to", Columns.utc(question.to()))
                        .param("labels", labels)
                        .param("account", caller.account())
                        .param("name", caller.name())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    Optional<TeachingWork> running() {
        return jdbc.sql("SELECT * FROM teaching WHERE state = 'running'")
                .query(this::read)
                .optional();
    }

    /** The last one that began, running or ended. */
    Optional<TeachingWork> latest() {
        return jdbc.sql("SELECT * FROM teaching ORDER BY started_at DESC, id DESC LIMIT 1")
                .query(this::read)
                .optional();
    }

    /** How far it is; false where it was cancelled meanwhile. */
    boolean advance(UUID id, int labels, int total, List<TaughtLesson> lessons) {
        return jdbc.sql("""
                        UPDATE teaching SET labels = :labels, total = :total, lessons = :lessons::jsonb
                        WHERE id = :id AND state = 'running'
                        """)
                        .param("id", id)
                        .param("labels", labels)
                        .param("total", total)
                        .param("lessons", json.writeValueAsString(lessons))
                        .update()
                == 1;
    }

    /** Ends it; false where it was ended before. */
    boolean end(UUID id, State state, @Nullable String model, Instant now) {
        return jdbc.sql("""
                        UPDATE teaching SET state = :state, model = :model, ended_at = :now
                        WHERE id = :id AND state = 'running'
                        """)
                        .param("id", id)
                        .param("state", state.wire())
                        .param("model", model)
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    private TeachingWork read(ResultSet row, int number) throws SQLException {
        return new TeachingWork(
                row.getObject("id", UUID.class),
                row.getString("card"),
                row.getObject("from_time", OffsetDateTime.class).toInstant(),
                row.getObject("to_time", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("labels"),
                row.getInt("total"),
                List.of(json.readValue(row.getString("lessons"), TaughtLesson[].class)),
                row.getString("model"),
                row.getObject("account", UUID.class),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "ended_at"));
    }
}

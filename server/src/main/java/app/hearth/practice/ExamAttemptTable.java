package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ExamAttemptTable {

    private static final TypeReference<Map<String, Double>> SHARES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExamAttemptTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insertUnlessPresent(ExamAttempt attempt) {
        jdbc.sql("""
                        INSERT INTO exam_attempt (id, exam, account, name, person, form, begun_at)
                        VALUES (:id, :exam, :account, :name, :person, :form, :begunAt)
                        ON CONFLICT (exam, account) DO NOTHING
                        """)
                .param("id", attempt.id())
                .param("exam", attempt.exam())
                .param("account", attempt.account())
                .param("name", attempt.name())
                .param("person", attempt.person())
                .param("form", attempt.form())
                .param("begunAt", Columns.utc(attempt.begunAt()))
                .update();
    }

    Optional<ExamAttempt> find(UUID exam, UUID account) {
        return jdbc.sql("SELECT * FROM exam_attempt WHERE exam = :exam AND account = :account")
                .param("exam", exam)
                .param("account", account)
                .query(this::read)
                .optional();
    }

    Optional<ExamAttempt> find(UUID id) {
        return jdbc.sql("SELECT * FROM exam_attempt WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Nobody else goes on with it until the transaction ends. */
    Optional<ExamAttempt> lock(UUID id) {
        return jdbc.sql("SELECT * FROM exam_attempt WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<ExamAttempt> ofExam(UUID exam) {
        return jdbc.sql("SELECT * FROM exam_attempt WHERE exam = :exam ORDER BY begun_at DESC, id")
                .param("exam", exam)
                .query(this::read)
                .list();
    }

    List<ExamAttempt> ofAccount(UUID account) {
        return jdbc.sql("SELECT * FROM exam_attempt WHERE account = :account ORDER BY begun_at DESC")
                .param("account", account)
                .query(this::read)
                .list();
    }

    List<UUID> openSince(Instant then) {
        return jdbc.sql("SELECT id FROM exam_attempt WHERE over_at IS NULL AND begun_at < :then ORDER BY id")
                .param("then", Columns.utc(then))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void end(UUID id, ExamReached reached, boolean passed, Instant at) {
        jdbc.sql("""
                        UPDATE exam_attempt
                           SET over_at = :at, satisfaction = :satisfaction, score = :score, accepted = :accepted,
                               shares = :shares::jsonb, passed = :passed
                         WHERE id = :id AND over_at IS NULL
                        """)
                .param("id", id)
                .param("satisfaction", reached.satisfaction())
                .param("score", reached.score())
                .param("accepted", reached.accepted())
                .param("shares", json.writeValueAsString(reached.shares()))
                .param("passed", passed)
                .param("at", Columns.utc(at))
                .update();
    }

    private ExamAttempt read(ResultSet row, int number) throws SQLException {
        return new ExamAttempt(
                row.getObject("id", UUID.class),
                row.getObject("exam", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("person", UUID.class),
                row.getInt("form"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "over_at"),
                reached(row),
                row.getObject("passed", Boolean.class));
    }

    private @Nullable ExamReached reached(ResultSet row) throws SQLException {
        var satisfaction = row.getObject("satisfaction", Double.class);
        var shares = row.getString("shares");
        return satisfaction == null
                ? null
                : new ExamReached(
                        satisfaction,
                        row.getObject("score", Double.class),
                        row.getInt("accepted"),
                        shares == null ? Map.of() : json.readValue(shares, SHARES));
    }
}

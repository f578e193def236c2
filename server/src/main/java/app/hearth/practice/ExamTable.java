package app.hearth.practice;

import app.hearth.customer.exam.Reliability;
import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ExamTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExamTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Exam exam) {
        jdbc.sql("""
                        INSERT INTO exam (id, title, language, teams, forms, pass_satisfaction, pass_score, pass_accepted,
                                          pass_skills, people_variance, rest_variance, reliability_lower,
                                          reliability_upper, made_by, made_by_name, made_at)
                        VALUES (:id, :title, :language, :teams::uuid[], :forms::jsonb, :satisfaction, :score, :accepted,
                                :skills::jsonb, :people, :rest, :lower, :upper, :maker, :makerName, :at)
                        """)
                .param("id", exam.id())
                .param("title", exam.title())
                .param("language", exam.language().wire())
                .param("teams", Columns.ids(exam.teams()))
                .param("forms", json.writeValueAsString(exam.forms()))
                .param("satisfaction", exam.gate().satisfaction())
                .param("score", exam.gate().score())
                .param("accepted", exam.gate().accepted())
                .param("skills", json.writeValueAsString(exam.gate().skills()))
                .param("people", exam.measured().variances().people())
                .param("rest", exam.measured().variances().rest())
                .param("lower", exam.measured().lower())
                .param("upper", exam.measured().upper())
                .param("maker", exam.maker())
                .param("makerName", exam.makerName())
                .param("at", Columns.utc(exam.madeAt()))
                .update();
    }

    /** The newest first. */
    List<Exam> all(int limit) {
        return jdbc.sql("SELECT * FROM exam ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    Optional<Exam> find(UUID id) {
        return jdbc.sql("SELECT * FROM exam WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Nobody else begins or changes it until the transaction ends. */
    Optional<Exam> lock(UUID id) {
        return jdbc.sql("SELECT * FROM exam WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    void setGate(UUID id, ExamGate gate) {
        jdbc.sql("""
                        UPDATE exam
                           SET pass_satisfaction = :satisfaction, pass_score = :score, pass_accepted = :accepted,
                               pass_skills = :skills::jsonb
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("satisfaction", gate.satisfaction())
                .param("score", gate.score())
                .param("accepted", gate.accepted())
                .param("skills", json.writeValueAsString(gate.skills()))
                .update();
    }

    void close(UUID id, Instant at) {
        jdbc.sql("UPDATE exam SET closed_at = coalesce(closed_at, :at) WHERE id = :id")
                .param("id", id)
                .param("at", Columns.utc(at))
                .update();
    }

    private Exam read(ResultSet row, int number) throws SQLException {
        return new Exam(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Language.of(row.getString("language")),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("teams").getArray())),
                Arrays.stream(json.readValue(row.getString("forms"), Exam.Station[][].class))
                        .map(List::of)
                        .toList(),
                new ExamGate(
                        row.getDouble("pass_satisfaction"),
                        row.getObject("pass_score", Double.class),
                        row.getObject("pass_accepted", Integer.class),
                        List.of(json.readValue(row.getString("pass_skills"), ExamGate.Skill[].class))),
                new Exam.Measured(
                        new Reliability(row.getDouble("people_variance"), row.getDouble("rest_variance")),
                        row.getObject("reliability_lower", Double.class),
                        row.getObject("reliability_upper", Double.class)),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "closed_at"));
    }
}

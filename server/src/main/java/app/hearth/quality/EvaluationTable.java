package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Verdict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EvaluationTable {

    /** An evaluation as it is kept: items that did not apply are not among its judgements. */
    record Kept(Evaluation evaluation, Instant at) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvaluationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the evaluations; an earlier one of the same conversation is replaced. No conversation may come twice. */
    void upsert(List<ScoredConversation> batch, Instant at) {
        jdbc.sql("""
                        INSERT INTO evaluation
                            (conversation, scorecard, version, reader, score, skill, compliance, critical_failed,
                             items, evaluated_at)
                        SELECT unnested.*, :at
                        FROM unnest(
                            :conversations::uuid[], :scorecards::text[], :versions::integer[], :readers::text[],
                            :scores::numeric[], :skills::numeric[], :compliances::numeric[],
                            :criticals::boolean[], :items::jsonb[]) AS unnested
                        ON CONFLICT (conversation) DO UPDATE SET
                            scorecard = excluded.scorecard, version = excluded.version, reader = excluded.reader,
                            score = excluded.score, skill = excluded.skill, compliance = excluded.compliance,
                            critical_failed = excluded.critical_failed, items = excluded.items,
                            evaluated_at = excluded.evaluated_at
                        """)
                .param("at", Columns.utc(at))
                .param(
                        "conversations",
                        Columns.of(batch, it -> it.conversation().id().value()))
                .param("scorecards", Columns.of(batch, it -> it.evaluation().scorecard()))
                .param("versions", Columns.of(batch, it -> it.evaluation().version()))
                .param("readers", Columns.of(batch, it -> it.evaluation().reader()))
                .param("scores", Columns.of(batch, it -> it.evaluation().score()))
                .param("skills", Columns.of(batch, it -> it.evaluation().skill()))
                .param("compliances", Columns.of(batch, it -> it.evaluation().compliance()))
                .param("criticals", Columns.of(batch, it -> it.evaluation().criticalFailed()))
                .param("items", Columns.of(batch, it -> itemsOf(it.evaluation())))
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM evaluation WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    Optional<Kept> find(ConversationId conversation) {
        return jdbc.sql("SELECT * FROM evaluation WHERE conversation = :conversation")
                .param("conversation", conversation.value())
                .query(this::read)
                .optional();
    }

    private String itemsOf(Evaluation evaluation) {
        return json.writeValueAsString(evaluation.judgements().stream()
                .filter(judgement -> judgement.verdict() != Verdict.NOT_APPLICABLE)
                .map(StoredJudgement::of)
                .toList());
    }

    private Kept read(ResultSet row, int number) throws SQLException {
        var items = json.readValue(row.getString("items"), StoredJudgement[].class);
        var evaluation = new Evaluation(
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("reader"),
                number(row, "score"),
                number(row, "skill"),
                number(row, "compliance"),
                row.getBoolean("critical_failed"),
                Arrays.stream(items).map(StoredJudgement::toJudgement).toList());
        return new Kept(
                evaluation, row.getObject("evaluated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, BigDecimal.class);
        return value == null ? null : value.doubleValue();
    }
}

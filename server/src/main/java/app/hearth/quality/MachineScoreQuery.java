package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations by the ten thousand: where no ruling changed anything only the little that is asked for is read. */
@Repository
class MachineScoreQuery {

    private final JdbcClient jdbc;
    private final EvaluationTable evaluations;

    MachineScoreQuery(JdbcClient jdbc, EvaluationTable evaluations) {
        this.jdbc = jdbc;
        this.evaluations = evaluations;
    }

    List<MachineScore> find(
            String scorecard, Instant from, Instant to, int most, Function<Standing, MachineScore> ruled) {
        return jdbc.sql("""
                        SELECT evaluation.*, machine <> '[]' AS ruled, ARRAY(
                            SELECT said ->> 0 FROM jsonb_array_elements(items) AS said WHERE said ->> 1 = 'not-met')
                            AS failed
                        FROM evaluation
                        WHERE conversation >= :from AND conversation < :to AND scorecard = :scorecard AND main
                        ORDER BY conversation LIMIT :most
                        """)
                .param("scorecard", scorecard)
                .param("from", ConversationId.floor(from))
                .param("to", ConversationId.floor(to))
                .param("most", most)
                .query((row, number) -> row.getBoolean("ruled")
                        ? ruled.apply(evaluations.read(row, number).standing())
                        : unruled(row))
                .list();
    }

    ScoredExtent extent(String scorecard, Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT count(*) AS count, max(evaluated_at) AS last FROM evaluation
                        WHERE conversation >= :from AND conversation < :to AND scorecard = :scorecard AND main
                        """)
                .param("scorecard", scorecard)
                .param("from", ConversationId.floor(from))
                .param("to", ConversationId.floor(to))
                .query((row, number) -> new ScoredExtent(row.getLong("count"), Columns.instant(row, "last")))
                .single();
    }

    private static MachineScore unruled(ResultSet row) throws SQLException {
        var score = row.getObject("score", BigDecimal.class);
        return new MachineScore(
                row.getObject("conversation", UUID.class),
                score == null ? null : score.doubleValue(),
                row.getBoolean("critical_failed"),
                List.of((String[]) row.getArray("failed").getArray()));
    }
}

package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EvaluationTable {

    /** How a conversation stands and when that was found; items that did not apply are not among its judgements. */
    record Kept(Standing standing, boolean contested, Instant at) {

        Evaluation evaluation() {
            return standing.evaluation();
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvaluationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps the evaluations; an earlier one by the same card is replaced, and stays contested if it was. No
     * conversation may come twice for a card.
     *
     * @return the conversations whose main score is contested
     */
    Set<UUID> upsert(List<Standing> batch, Instant at) {
        return jdbc
                .sql("""
                        INSERT INTO evaluation
                            (conversation, scorecard, version, reader, score, skill, compliance, critical_failed,
                             items, main, machine, pending, unsure, verdicts, evaluated_at)
                        SELECT unnested.*, :at
                        FROM unnest(
                            :conversations::uuid[], :scorecards::text[], :versions::integer[], :readers::text[],
                            :scores::numeric[], :skills::numeric[], :compliances::numeric[],
                            :criticals::boolean[], :items::jsonb[], :mains::boolean[], :machines::jsonb[],
                            :pendings::integer[], :unsures::integer[], :verdicts::bytea[])
                            AS unnested
                        ON CONFLICT (conversation, scorecard) DO UPDATE SET
                            version = excluded.version, reader = excluded.reader,
                            score = excluded.score, skill = excluded.skill, compliance = excluded.compliance,
                            critical_failed = excluded.critical_failed, items = excluded.items,
                            main = excluded.main, machine = excluded.machine, pending = excluded.pending,
                            unsure = excluded.unsure, verdicts = excluded.verdicts, evaluated_at = excluded.evaluated_at
                        RETURNING conversation, main AND contested AS contested
                        """)
                .param("at", Columns.utc(at))
                .param(
                        "conversations",
                        Columns.of(batch, it -> it.conversation().value()))
                .param("scorecards", Columns.of(batch, it -> it.evaluation().scorecard()))
                .param("versions", Columns.of(batch, it -> it.evaluation().version()))
                .param("readers", Columns.of(batch, it -> it.evaluation().reader()))
                .param("scores", Columns.of(batch, it -> it.evaluation().score()))
                .param("skills", Columns.of(batch, it -> it.evaluation().skill()))
                .param("compliances", Columns.of(batch, it -> it.evaluation().compliance()))
                .param("criticals", Columns.of(batch, it -> it.evaluation().criticalFailed()))
                .param("items", Columns.of(batch, it -> itemsOf(it.evaluation())))
                .param("mains", Columns.of(batch, Standing::main))
                .param("machines", Columns.of(batch, it -> json(it.machine().stream())))
                .param("pendings", Columns.of(batch, it -> it.evaluation().pending()))
                .param("unsures", Columns.of(batch, it -> it.evaluation().unsure()))
                .param("verdicts", Columns.of(batch, it -> SketchTable.hex(StoredVerdicts.of(it))))
                .query((row, number) -> row.getBoolean("contested") ? row.getObject("conversation", UUID.class) : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Marks the score by one card, or takes the mark away; whether there is such a score. */
    boolean contest(ConversationId conversation, String scorecard, boolean contested) {
        return jdbc.sql("""
                        UPDATE evaluation SET contested = :contested
                        WHERE conversation = :conversation AND scorecard = :scorecard
                        """)
                        .param("contested", contested)
                        .param("conversation", conversation.value())
                        .param("scorecard", scorecard)
                        .update()
                == 1;
    }

    /**
     * Holds the evaluations until the transaction ends, always in the same order: who reads rulings after this sees all
     * that went into them.
     */
    void hold(Collection<UUID> conversations) {
        jdbc.sql("""
                        SELECT conversation FROM evaluation WHERE conversation = ANY(:conversations::uuid[])
                        ORDER BY conversation, scorecard FOR UPDATE
                        """)
                .param("conversations", Columns.ids(conversations))
                .query(UUID.class)
                .list();
    }

    /**
     * Forgets what cards said about these conversations that do not measure them any more; what is contested stays,
     * beside the others.
     */
    void dropOthers(List<Standing> batch) {
        others("DELETE FROM evaluation", "AND NOT contested", batch);
        others("UPDATE evaluation SET main = false", "AND main", batch);
    }

    private void others(String act, String which, List<Standing> batch) {
        jdbc.sql("""
                        %s WHERE conversation = ANY(:conversations::uuid[]) %s
                            AND (conversation, scorecard) NOT IN (
                                SELECT * FROM unnest(:conversations::uuid[], :scorecards::text[]))
                        """.formatted(act, which))
                .param(
                        "conversations",
                        Columns.of(batch, it -> it.conversation().value()))
                .param("scorecards", Columns.of(batch, it -> it.evaluation().scorecard()))
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM evaluation WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    /** The evaluation by the main card. */
    Optional<Kept> find(ConversationId conversation) {
        return jdbc.sql("SELECT * FROM evaluation WHERE conversation = :conversation AND main")
                .param("conversation", conversation.value())
                .query(this::read)
                .optional();
    }

    /** The evaluation by a card. */
    Optional<Kept> find(ConversationId conversation, String scorecard) {
        return jdbc.sql("SELECT * FROM evaluation WHERE conversation = :conversation AND scorecard = :scorecard")
                .param("conversation", conversation.value())
                .param("scorecard", scorecard)
                .query(this::read)
                .optional();
    }

    /** How these conversations stand, by every card that judged them. */
    List<Standing> of(Collection<UUID> conversations) {
        return jdbc.sql("""
                        SELECT * FROM evaluation WHERE conversation = ANY(:conversations::uuid[])
                        ORDER BY conversation, scorecard
                        """)
                .param("conversations", Columns.ids(conversations))
                .query((row, number) -> read(row, number).standing())
                .list();
    }

    /** A stretch of what a card judged, newest first; with the judgement where it is alike and nobody decided it. */
    List<JudgedAlike> walk(
            String scorecard,
            int version,
            String reader,
            String item,
            Verdict verdict,
            @Nullable UUID before,
            int limit) {
        return jdbc.sql("""
                        WITH stretch AS (
                            SELECT conversation, version, reader, items FROM evaluation
                            WHERE scorecard = :scorecard AND (:before::uuid IS NULL OR conversation < :before)
                            ORDER BY conversation DESC LIMIT :limit)
                        SELECT conversation,
                               CASE WHEN version = :version AND reader = :reader AND NOT EXISTS (
                                        SELECT FROM ruling
                                        WHERE ruling.conversation = stretch.conversation
                                          AND ruling.scorecard = :scorecard AND ruling.item = :item)
                                    THEN (SELECT jsonb_build_array(judgement) FROM jsonb_array_elements(items) AS judgement
                                          WHERE judgement ->> 0 = :item AND judgement ->> 1 = :verdict LIMIT 1)
                               END AS judgement
                        FROM stretch ORDER BY conversation DESC
                        """)
                .param("scorecard", scorecard)
                .param("version", version)
                .param("reader", reader)
                .param("item", item)
                .param("verdict", verdict.wire())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new JudgedAlike(
                        row.getObject("conversation", UUID.class),
                        row.getString("judgement") == null
                                ? null
                                : judgements(row, "judgement").getFirst()))
                .list();
    }

    long count(String scorecard) {
        return jdbc.sql("SELECT count(*) FROM evaluation WHERE scorecard = :scorecard")
                .param("scorecard", scorecard)
                .query(Long.class)
                .single();
    }

    private String itemsOf(Evaluation evaluation) {
        return json(
                evaluation.judgements().stream().filter(judgement -> judgement.verdict() != Verdict.NOT_APPLICABLE));
    }

    private String json(Stream<Judgement> judgements) {
        return json.writeValueAsString(judgements.map(StoredJudgement::of).toList());
    }

    Kept read(ResultSet row, int number) throws SQLException {
        var evaluation = new Evaluation(
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("reader"),
                number(row, "score"),
                number(row, "skill"),
                number(row, "compliance"),
                row.getBoolean("critical_failed"),
                row.getInt("pending"),
                row.getInt("unsure"),
                judgements(row, "items"));
        var standing = new Standing(
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getBoolean("main"),
                evaluation,
                judgements(row, "machine"));
        return new Kept(
                standing,
                row.getBoolean("contested"),
                row.getObject("evaluated_at", OffsetDateTime.class).toInstant());
    }

    private List<Judgement> judgements(ResultSet row, String column) throws SQLException {
        return Arrays.stream(json.readValue(row.getString(column), StoredJudgement[].class))
                .map(StoredJudgement::toJudgement)
                .toList();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, BigDecimal.class);
        return value == null ? null : value.doubleValue();
    }
}

package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.kernel.Refused;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AppealTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StepTable steps;

    AppealTable(JdbcClient jdbc, JsonMapper json, StepTable steps) {
        this.jdbc = jdbc;
        this.json = json;
        this.steps = steps;
    }

    void insert(Appeal appeal) {
        var claim = appeal.claim();
        try {
            jdbc.sql("""
                            INSERT INTO appeal
                                (id, conversation, scorecard, version, item, agent, person, verdict, share, evidence,
                                 reader, origin, scorer, quote_turn, quote_start, quote_end, quote, asked, asked_share,
                                 reason, filed_at, stage, due_at, now_verdict, now_share)
                            VALUES (:id, :conversation, :scorecard, :version, :item, :agent, :person, :verdict, :share,
                                    :evidence::jsonb, :reader, :origin, :scorer, :turn, :start, :end, :quote, :asked,
                                    :askedShare, :reason, :filedAt, :stage, :due, :verdict, :share)
                            """)
                    .param("id", appeal.id())
                    .param("conversation", claim.conversation().value())
                    .param("scorecard", claim.scorecard())
                    .param("version", claim.version())
                    .param("item", claim.item())
                    .param("agent", claim.agent())
                    .param("person", claim.person())
                    .param("verdict", claim.original().verdict().wire())
                    .param("share", claim.original().share())
                    .param("evidence", json.writeValueAsString(claim.evidence()))
                    .param("reader", claim.reader())
                    .param(
                            "origin",
                            claim.origin() == null ? null : claim.origin().wire())
                    .param("scorer", claim.scorer())
                    .param("turn", claim.quote().turn())
                    .param("start", claim.quote().start())
                    .param("end", claim.quote().end())
                    .param("quote", claim.quote().text())
                    .param("asked", claim.asked().verdict().wire())
                    .param("askedShare", claim.asked().share())
                    .param("reason", claim.reason())
                    .param("filedAt", Columns.utc(claim.filedAt()))
                    .param("stage", appeal.stage().wire())
                    .param("due", Columns.utc(appeal.due()))
                    .update();
        } catch (DuplicateKeyException open) {
            throw Refused.conflict("appeal.open", "An appeal about this item is open already.");
        }
        steps.insert(appeal, 0);
    }

    /** Keeps what changed, with the steps that came since there were so many. */
    void update(Appeal appeal, int known) {
        var outcome = appeal.outcome();
        jdbc.sql("""
                        UPDATE appeal SET stage = :stage, due_at = :due, escalated_at = :escalated, outcome = :outcome,
                            now_verdict = :verdict, now_share = :share, closed_at = :closed
                        WHERE id = :id
                        """)
                .param("id", appeal.id())
                .param("stage", appeal.stage().wire())
                .param("due", Columns.utc(appeal.due()))
                .param("escalated", Columns.utc(appeal.escalated()))
                .param("outcome", outcome == null ? null : outcome.wire())
                .param("verdict", appeal.standing().verdict().wire())
                .param("share", appeal.standing().share())
                .param(
                        "closed",
                        Columns.utc(
                                appeal.isOpen()
                                        ? null
                                        : appeal.steps().getLast().at()))
                .update();
        steps.insert(appeal, known);
    }

    Optional<Appeal> find(UUID id) {
        return one("SELECT * FROM appeal WHERE id = :id", id);
    }

    /** Holds it until the transaction ends: acts upon one appeal come one after the other. */
    Optional<Appeal> lock(UUID id) {
        return one("SELECT * FROM appeal WHERE id = :id FOR UPDATE", id);
    }

    private Optional<Appeal> one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(this::read)
                .optional()
                .map(it -> withSteps(List.of(it)).getFirst());
    }

    List<Appeal> of(ConversationId conversation) {
        return withSteps(jdbc.sql("SELECT * FROM appeal WHERE conversation = :conversation ORDER BY id")
                .param("conversation", conversation.value())
                .query(this::read)
                .list());
    }

    /** Whether another appeal about the same score is open. */
    boolean hasOther(Appeal appeal) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM appeal
                            WHERE conversation = :conversation AND scorecard = :scorecard AND stage <> 'closed'
                              AND id <> :id)
                        """)
                .param("conversation", appeal.claim().conversation().value())
                .param("scorecard", appeal.claim().scorecard())
                .param("id", appeal.id())
                .query(Boolean.class)
                .single();
    }

    /** Those whose clock ran out and that nobody was told of, the longest first. */
    List<UUID> overdue(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id FROM appeal WHERE due_at <= :now AND escalated_at IS NULL AND stage <> 'closed'
                        ORDER BY due_at LIMIT :limit
                        """)
                .param("now", Columns.utc(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void delete(Collection<UUID> conversations) {
        jdbc.sql("DELETE FROM appeal WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    List<Appeal> withSteps(List<Appeal> appeals) {
        var known = steps.of(appeals.stream().map(Appeal::id).toList());
        return appeals.stream()
                .map(it -> new Appeal(
                        it.id(),
                        it.claim(),
                        it.stage(),
                        known.getOrDefault(it.id(), List.of()),
                        it.due(),
                        it.escalated()))
                .collect(Collectors.toList());
    }

    /** An appeal without its steps. */
    Appeal read(ResultSet row, int number) throws SQLException {
        var quote = new Quote(
                row.getInt("quote_turn"), row.getInt("quote_start"), row.getInt("quote_end"), row.getString("quote"));
        var claim = new Claim(
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("item"),
                row.getObject("agent", UUID.class),
                row.getObject("person", UUID.class),
                new ItemValue(Verdict.of(row.getString("verdict")), row.getDouble("share")),
                Arrays.asList(json.readValue(row.getString("evidence"), Sight[].class)),
                row.getString("reader"),
                originOf(row.getString("origin")),
                row.getObject("scorer", UUID.class),
                quote,
                new ItemValue(Verdict.of(row.getString("asked")), row.getDouble("asked_share")),
                row.getString("reason"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant());
        return new Appeal(
                row.getObject("id", UUID.class),
                claim,
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                List.of(),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "escalated_at"));
    }

    private static @Nullable Origin originOf(@Nullable String wire) {
        return wire == null ? null : Origin.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    static @Nullable Outcome outcomeOf(@Nullable String wire) {
        return wire == null ? null : Outcome.valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

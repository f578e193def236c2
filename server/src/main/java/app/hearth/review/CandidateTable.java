package app.hearth.review;

import app.hearth.kernel.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What waits for a reviewer, and how it comes to wait. */
@Repository
class CandidateTable {

    /** A scored conversation that was not looked at yet. */
    record Fresh(UUID conversation, @Nullable UUID agent) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CandidateRow rows;

    CandidateTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new CandidateRow(json);
    }

    /** In the order of their ids, so that two batches wait for each other rather than block each other. */
    void note(List<Fresh> fresh) {
        jdbc.sql("""
                        INSERT INTO review_fresh (conversation, agent)
                        SELECT * FROM unnest(:conversations::uuid[], :agents::uuid[]) AS one (conversation, agent)
                        ORDER BY one.conversation
                        ON CONFLICT (conversation) DO UPDATE SET agent = excluded.agent
                        """)
                .param("conversations", Columns.of(fresh, Fresh::conversation))
                .param("agents", Columns.of(fresh, Fresh::agent))
                .update();
    }

    /** Takes some of the fresh ones away, the newest first. */
    List<Fresh> takeFresh(int most) {
        return jdbc.sql("""
                        DELETE FROM review_fresh WHERE conversation IN (
                            SELECT conversation FROM review_fresh ORDER BY conversation DESC
                            LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING conversation, agent
                        """)
                .param("most", most)
                .query((row, number) ->
                        new Fresh(row.getObject("conversation", UUID.class), row.getObject("agent", UUID.class)))
                .list();
    }

    /**
     * Keeps what speaks for a first review. Where somebody reviewed a conversation already, or is at it, its reasons
     * stay as they are; that it was drawn is never forgotten.
     */
    void upsert(List<Candidate> found, Instant now) {
        jdbc.sql("""
                        INSERT INTO review_candidate AS known
                            (conversation, scorecard, agent, asks, lane, reasons, details, worth,
                             inclusion_probability, state, found_at)
                        SELECT conversation, scorecard, agent, 'first', lane, string_to_array(reasons, ','), details,
                               worth, probability, 'open', :now
                        FROM unnest(
                            :conversations::uuid[], :scorecards::text[], :agents::uuid[], :lanes::text[],
                            :reasons::text[], :details::jsonb[], :worths::real[], :probabilities::float8[])
                            AS one (conversation, scorecard, agent, lane, reasons, details, worth, probability)
                        ORDER BY conversation, scorecard
                        ON CONFLICT (conversation, scorecard) DO UPDATE SET
                            agent = excluded.agent,
                            inclusion_probability = coalesce(
                                known.inclusion_probability, excluded.inclusion_probability),
                            lane = CASE WHEN known.lane = 'random' THEN 'random' ELSE excluded.lane END,
                            worth = CASE WHEN known.lane = 'random' THEN known.worth ELSE excluded.worth END,
                            reasons = CASE WHEN known.lane = 'random' THEN known.reasons ELSE excluded.reasons END,
                            details = excluded.details
                        WHERE known.asks = 'first' AND known.state = 'open' AND known.reviewers = '{}'
                        """)
                .param("now", Columns.utc(now))
                .param(
                        "conversations",
                        Columns.of(found, it -> it.conversation().value()))
                .param("scorecards", Columns.of(found, Candidate::scorecard))
                .param("agents", Columns.of(found, Candidate::agent))
                .param("lanes", Columns.of(found, it -> it.lane().wire()))
                .param("reasons", Columns.of(found, CandidateTable::wires))
                .param("details", Columns.of(found, it -> json.writeValueAsString(it.details())))
                .param("worths", Columns.of(found, Candidate::worth))
                .param("probabilities", Columns.of(found, Candidate::inclusionProbability))
                .update();
    }

    /** Those for which nothing speaks any more no longer wait, unless somebody is at them. */
    void deleteUnfounded(Collection<UUID> conversations, Instant now) {
        jdbc.sql("""
                        DELETE FROM review_candidate
                        WHERE conversation = ANY(:conversations::uuid[]) AND asks = 'first' AND state = 'open'
                          AND inclusion_probability IS NULL AND reviewers = '{}'
                          AND (claimed_until IS NULL OR claimed_until < :now)
                        """)
                .param("conversations", Columns.ids(conversations))
                .param("now", Columns.utc(now))
                .update();
    }

    /** By a card that no longer measures them they no longer wait, unless somebody has begun. */
    void deleteOfOtherCards(List<Candidate> found, Instant now) {
        jdbc.sql("""
                        DELETE FROM review_candidate AS known
                        USING unnest(:conversations::uuid[], :scorecards::text[]) AS one (conversation, scorecard)
                        WHERE known.conversation = one.conversation AND known.scorecard <> one.scorecard
                          AND known.asks = 'first' AND known.state = 'open' AND known.reviewers = '{}'
                          AND (known.claimed_until IS NULL OR known.claimed_until < :now)
                        """)
                .param(
                        "conversations",
                        Columns.of(found, it -> it.conversation().value()))
                .param("scorecards", Columns.of(found, Candidate::scorecard))
                .param("now", Columns.utc(now))
                .update();
    }

    Optional<Candidate> find(UUID conversation, String scorecard) {
        return jdbc.sql("SELECT * FROM review_candidate WHERE conversation = :conversation AND scorecard = :scorecard")
                .param("conversation", conversation)
                .param("scorecard", scorecard)
                .query(rows::read)
                .optional();
    }

    /** What is known after a review was submitted or taken back: whether another one is asked for, and by whom not. */
    void settle(Candidate candidate, boolean open, Instant now) {
        jdbc.sql("""
                        INSERT INTO review_candidate
                            (conversation, scorecard, agent, asks, lane, reasons, details, worth,
                             inclusion_probability, state, reviewers, found_at)
                        VALUES (:conversation, :scorecard, :agent, :asks, :lane, :reasons, :details::jsonb, :worth,
                                :probability, :state, :reviewers, :now)
                        ON CONFLICT (conversation, scorecard) DO UPDATE SET
                            asks = excluded.asks, lane = excluded.lane, reasons = excluded.reasons,
                            details = excluded.details, worth = excluded.worth, state = excluded.state,
                            reviewers = excluded.reviewers, claimed_by = NULL, claimed_until = NULL
                        """)
                .param("conversation", candidate.conversation().value())
                .param("scorecard", candidate.scorecard())
                .param("agent", candidate.agent())
                .param("asks", candidate.asks().wire())
                .param("lane", candidate.lane().wire())
                .param("reasons", candidate.reasons().stream().map(Reason::wire).toArray(String[]::new))
                .param("details", json.writeValueAsString(candidate.details()))
                .param("worth", candidate.worth())
                .param("probability", candidate.inclusionProbability())
                .param("state", open ? "open" : "done")
                .param("reviewers", candidate.reviewers().toArray(UUID[]::new))
                .param("now", Columns.utc(now))
                .update();
    }

    void delete(List<UUID> conversations) {
        for (var table : List.of("review_candidate", "review_fresh", "review_remark", "review_mark")) {
            jdbc.sql("DELETE FROM %s WHERE conversation = ANY(:conversations::uuid[])".formatted(table))
                    .param("conversations", Columns.ids(conversations))
                    .update();
        }
    }

    private static String wires(Candidate candidate) {
        return String.join(",", candidate.reasons().stream().map(Reason::wire).toList());
    }
}

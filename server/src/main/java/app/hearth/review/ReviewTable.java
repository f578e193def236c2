package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.review.Review.Scores;
import app.hearth.review.Review.State;
import app.hearth.review.Review.Written;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReviewTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReviewRow rows;

    ReviewTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new ReviewRow(json);
    }

    /** Whether it is a new one; where its reviewer has one of the same conversation already, nothing changes. */
    boolean insertUnlessPresent(Review review) {
        return jdbc.sql("""
                        INSERT INTO review
                            (id, conversation, scorecard, version, reader, agent, reviewer, reviewer_name,
                             reviewer_person, mode, purpose, reasons, inclusion_probability, rules, state, items,
                             started_at, saved_at)
                        VALUES (:id, :conversation, :scorecard, :version, :reader, :agent, :reviewer, :name, :person,
                                :mode, :purpose, :reasons, :probability, :rules, 'draft', :items::jsonb, :now, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", review.id())
                        .param("conversation", review.conversation().value())
                        .param("scorecard", review.scorecard())
                        .param("version", review.version())
                        .param("reader", review.reader())
                        .param("agent", review.agent())
                        .param("reviewer", review.reviewer().account())
                        .param("name", review.reviewer().name())
                        .param("person", review.reviewer().person())
                        .param("mode", review.mode().wire())
                        .param("purpose", review.purpose().wire())
                        .param("reasons", review.occasion().reasons().toArray(String[]::new))
                        .param("probability", review.occasion().inclusionProbability())
                        .param("rules", review.rules())
                        .param("items", json.writeValueAsString(review.items()))
                        .param("now", Columns.utc(review.startedAt()))
                        .update()
                == 1;
    }

    /** Two submissions about the same conversation follow one another, so that the second knows of the first. */
    void takeTurns(ConversationId conversation) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('review:' || :conversation, 0))")
                .param("conversation", conversation.value().toString())
                .query()
                .singleRow();
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql("SELECT * FROM review WHERE id = :id")
                .param("id", id)
                .query(rows::read)
                .optional();
    }

    List<Review> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM review WHERE id = ANY(:ids::uuid[])")
                .param("ids", Columns.ids(ids))
                .query(rows::read)
                .list();
    }

    /** The one review, draft or submitted, that somebody has of a conversation. */
    Optional<Review> liveOf(ConversationId conversation, String scorecard, UUID reviewer) {
        return jdbc.sql("""
                        SELECT * FROM review
                        WHERE conversation = :conversation AND scorecard = :scorecard AND reviewer = :reviewer
                          AND state <> 'withdrawn' AND purpose <> 'calibration'
                        """)
                .param("conversation", conversation.value())
                .param("scorecard", scorecard)
                .param("reviewer", reviewer)
                .query(rows::read)
                .optional();
    }

    /**
     * The submitted reviews of a conversation, the first one first; those of calibration sessions are not among them.
     */
    List<Review> submittedOf(ConversationId conversation) {
        return jdbc.sql("""
                        SELECT * FROM review
                        WHERE conversation = :conversation AND state = 'submitted' AND purpose <> 'calibration'
                        ORDER BY submitted_at, id
                        """)
                .param("conversation", conversation.value())
                .query(rows::read)
                .list();
    }

    /** Keeps what was written if nobody has changed the draft since that revision; none where somebody has. */
    Optional<Review> save(Review review, Written written, int revision, Instant at) {
        return jdbc.sql("""
                        UPDATE review SET items = :items::jsonb, comment = :comment, coach_note = :coachNote,
                            coach_shared = :coachShared, version = :version, reader = :reader,
                            revision = revision + 1, saved_at = :at
                        WHERE id = :id AND revision = :revision AND state = 'draft'
                        RETURNING *
                        """)
                .param("id", review.id())
                .param("revision", revision)
                .param("items", json.writeValueAsString(written.items()))
                .param("comment", written.comment())
                .param("coachNote", written.coachNote())
                .param("coachShared", written.coachShared())
                .param("version", review.version())
                .param("reader", review.reader())
                .param("at", Columns.utc(at))
                .query(rows::read)
                .optional();
    }

    void submit(Review review, Scores scores, Instant at) {
        jdbc.sql("""
                        UPDATE review SET state = 'submitted', purpose = :purpose, rules = :rules, reader = :reader,
                            machine = :machine::jsonb, score = :score, skill = :skill, compliance = :compliance,
                            submitted_at = :at
                        WHERE id = :id
                        """)
                .param("id", review.id())
                .param("purpose", review.purpose().wire())
                .param("rules", review.rules())
                .param("reader", review.reader())
                .param("machine", json.writeValueAsString(review.machine()))
                .param("score", scores.score())
                .param("skill", scores.skill())
                .param("compliance", scores.compliance())
                .param("at", Columns.utc(at))
                .update();
    }

    /** Whether the review was in the one state and is in the other now. */
    boolean move(UUID id, State from, State to, Instant at) {
        return jdbc.sql("""
                        UPDATE review SET state = :to, revision = revision + 1,
                            withdrawn_at = CASE WHEN :to = 'withdrawn' THEN :at::timestamptz END
                        WHERE id = :id AND state = :from
                        """)
                        .param("id", id)
                        .param("from", from.wire())
                        .param("to", to.wire())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /** A draft in which nothing was written yet. */
    void deleteUntouched(ConversationId conversation, UUID reviewer) {
        jdbc.sql("""
                        DELETE FROM review
                        WHERE conversation = :conversation AND reviewer = :reviewer AND state = 'draft'
                          AND purpose <> 'calibration' AND items = '[]' AND comment = '' AND coach_note = ''
                        """)
                .param("conversation", conversation.value())
                .param("reviewer", reviewer)
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM review WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }
}

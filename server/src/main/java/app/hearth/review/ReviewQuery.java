package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Columns;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Purpose;
import app.hearth.scorecard.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Submitted reviews as measuring needs them: verdict by verdict, and in pairs. */
@Repository
class ReviewQuery {

    private final JdbcClient jdbc;
    private final ReviewRow rows;

    ReviewQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new ReviewRow(json);
    }

    List<ItemReview> verdicts(Instant from, Instant to, @Nullable String scorecard, @Nullable String item) {
        return jdbc.sql("""
                        SELECT review.*, said ->> 0 AS item, said ->> 1 AS verdict, (said ->> 2)::float8 AS share,
                               machine_said ->> 1 AS machine_verdict, (machine_said ->> 2)::float8 AS machine_share,
                               (machine_said ->> 3)::float8 AS machine_confidence
                        FROM review
                        CROSS JOIN LATERAL jsonb_array_elements(review.items) AS said
                        JOIN LATERAL jsonb_array_elements(review.machine) AS machine_said
                             ON machine_said ->> 0 = said ->> 0
                        WHERE review.state = 'submitted' AND review.submitted_at >= :from AND review.submitted_at < :to
                          AND (:scorecard::text IS NULL OR review.scorecard = :scorecard)
                          AND (:item::text IS NULL OR said ->> 0 = :item)
                        ORDER BY review.submitted_at, review.id, said ->> 0
                        """)
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .param("scorecard", scorecard)
                .param("item", item)
                .query(ReviewQuery::verdict)
                .list();
    }

    List<Review> ofConversations(String scorecard, Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT * FROM review
                        WHERE state = 'submitted' AND scorecard = :scorecard
                          AND conversation >= :from AND conversation < :to
                        ORDER BY submitted_at, id
                        """)
                .param("scorecard", scorecard)
                .param("from", ConversationId.floor(from))
                .param("to", ConversationId.floor(to))
                .query(rows::read)
                .list();
    }

    List<ReviewedCard> cards() {
        return jdbc.sql("""
                        SELECT scorecard, count(*) AS reviews, max(saved_at) AS last
                        FROM review WHERE state = 'submitted' GROUP BY scorecard ORDER BY scorecard
                        """)
                .query((row, number) -> new ReviewedCard(
                        row.getString("scorecard"),
                        row.getLong("reviews"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Second opinions, in the order in which they came. */
    List<Review> seconds(Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT * FROM review
                        WHERE state = 'submitted' AND purpose = 'double' AND submitted_at >= :from
                          AND submitted_at < :to
                        ORDER BY submitted_at, id
                        """)
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .query(rows::read)
                .list();
    }

    /** Reviews of these conversations that were submitted, other than those of calibration sessions. */
    List<Review> submittedOf(List<UUID> conversations) {
        return jdbc.sql("""
                        SELECT * FROM review
                        WHERE conversation = ANY(:conversations::uuid[]) AND state = 'submitted'
                          AND purpose <> 'calibration'
                        ORDER BY submitted_at, id
                        """)
                .param("conversations", Columns.ids(conversations))
                .query(rows::read)
                .list();
    }

    private static ItemReview verdict(ResultSet row, int number) throws SQLException {
        return new ItemReview(
                row.getObject("id", UUID.class),
                row.getObject("conversation", UUID.class),
                row.getObject("agent", UUID.class),
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("item"),
                row.getObject("reviewer", UUID.class),
                Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getObject("inclusion_probability", Double.class),
                row.getBoolean("rules"),
                Verdict.of(row.getString("verdict")),
                row.getDouble("share"),
                Verdict.of(row.getString("machine_verdict")),
                row.getDouble("machine_share"),
                row.getObject("machine_confidence", Double.class),
                row.getString("reader"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}

package app.hearth.review;

import app.hearth.kernel.Columns;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The reviews that somebody may see: all of one's own, and what others submitted about work within one's scope. */
@Repository
class ReviewListQuery {

    private static final String SEEN = """
            SELECT * FROM review
            WHERE (reviewer = :me OR (
                      state = 'submitted' AND (:everyone OR agent = ANY(:agents::uuid[]))
                      AND NOT EXISTS (
                          SELECT FROM review own
                          WHERE own.conversation = review.conversation AND own.scorecard = review.scorecard
                            AND own.reviewer = :me AND own.state = 'draft')))
              AND purpose <> 'calibration'
              AND (NOT :mine OR reviewer = :me)
              AND (:state::text IS NULL OR state = :state)
              AND (:purpose::text IS NULL OR purpose = :purpose)
              AND (:mode::text IS NULL OR mode = :mode)
              AND (:card::text IS NULL OR scorecard = :card)
              AND (:from::timestamptz IS NULL OR coalesce(submitted_at, started_at) >= :from)
              AND (:to::timestamptz IS NULL OR coalesce(submitted_at, started_at) < :to)
            """;

    private final JdbcClient jdbc;
    private final ReviewRow rows;

    ReviewListQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new ReviewRow(json);
    }

    /** The last begun first; {@code after} is the id of the last one seen. */
    List<Review> list(QueueReach reach, ReviewFilter filter, @Nullable UUID after, int limit) {
        return asked(
                        SEEN + AmongQuery.sql(reach)
                                + " AND (:after::uuid IS NULL OR id < :after::uuid) ORDER BY id DESC LIMIT :limit",
                        reach,
                        filter)
                .param("after", after)
                .param("limit", limit)
                .query(rows::read)
                .list();
    }

    Stream<Review> stream(QueueReach reach, ReviewFilter filter, int most) {
        return asked(SEEN + AmongQuery.sql(reach) + " ORDER BY id DESC LIMIT :most", reach, filter)
                .param("most", most)
                .withFetchSize(1000)
                .query(rows::read)
                .stream();
    }

    private StatementSpec asked(String sql, QueueReach reach, ReviewFilter filter) {
        var asked = jdbc.sql(sql)
                .param("me", reach.account())
                .param("everyone", reach.visible().everyone())
                .param("agents", Columns.ids(reach.visible().ids()))
                .param("mine", Boolean.TRUE.equals(filter.mine()))
                .param("state", filter.state() == null ? null : filter.state().wire())
                .param(
                        "purpose",
                        filter.purpose() == null ? null : filter.purpose().wire())
                .param("mode", filter.mode() == null ? null : filter.mode().wire())
                .param("card", filter.card())
                .param("from", Columns.utc(filter.from()))
                .param("to", Columns.utc(filter.to()));
        return AmongQuery.bind(asked, reach);
    }
}

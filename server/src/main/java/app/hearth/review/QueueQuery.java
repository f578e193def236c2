package app.hearth.review;

import app.hearth.kernel.Columns;
import app.hearth.kernel.Refused;
import app.hearth.review.Candidate.Lane;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The queue as one reviewer may see it, and who holds what of it. */
@Repository
class QueueQuery {

    private static final String FOR_ME = """
            state = 'open'
            AND (claimed_until IS NULL OR claimed_until < :now OR claimed_by = :me)
            AND NOT reviewers @> ARRAY[:me::uuid] AND NOT skipped_by @> ARRAY[:me::uuid]
            AND (:everyone OR agent = ANY(:agents::uuid[]))
            AND (agent IS NULL OR agent <> ALL(:close::uuid[]))
            AND (:lane::text IS NULL OR lane = :lane)
            AND (:reason::text IS NULL OR reasons @> ARRAY[:reason::text])
            AND (:card::text IS NULL OR scorecard = :card)
            """;

    private final JdbcClient jdbc;
    private final CandidateRow rows;

    QueueQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new CandidateRow(json);
    }

    /**
     * A stretch of the queue in the order in which it is worth reviewing.
     *
     * @param after {@link #placeOf} of the last one seen; null to begin with
     */
    List<Candidate> list(QueueReach reach, QueueFilter filter, @Nullable String after, int limit, Instant now) {
        var place = after == null ? null : Place.read(after);
        return asked("SELECT * FROM review_candidate WHERE " + FOR_ME + AmongQuery.sql(reach) + """
                         AND (:afterWorth::real IS NULL
                              OR (worth, conversation) < (:afterWorth::real, :afterConversation::uuid))
                        ORDER BY worth DESC, conversation DESC LIMIT :limit
                        """, reach, filter, now)
                .param("afterWorth", place == null ? null : place.worth())
                .param("afterConversation", place == null ? null : place.conversation())
                .param("limit", limit)
                .query(rows::read)
                .list();
    }

    /** How many wait, by lane and reason. */
    Map<String, Long> counts(QueueReach reach, QueueFilter filter, Instant now) {
        var counts = new LinkedHashMap<String, Long>();
        asked("""
                        SELECT lane || '/' || coalesce(one.reason, '') AS key, count(*) AS found
                        FROM review_candidate
                        CROSS JOIN LATERAL (SELECT NULL AS reason UNION ALL SELECT unnest(reasons)) AS one
                        WHERE
                        """ + FOR_ME + AmongQuery.sql(reach) + " GROUP BY 1 ORDER BY 1", reach, filter, now)
                .query(row -> {
                    counts.put(row.getString("key"), row.getLong("found"));
                });
        return counts;
    }

    /** Takes the first one that nobody holds, and keeps it for the account until then. */
    Optional<Candidate> claimNext(QueueReach reach, QueueFilter filter, Instant now, Instant until) {
        return asked("""
                        UPDATE review_candidate SET claimed_by = :me, claimed_until = :until
                        WHERE (conversation, scorecard) = (
                            SELECT conversation, scorecard FROM review_candidate
                            WHERE (claimed_by IS NULL OR claimed_until < :now) AND
                        """ + FOR_ME + AmongQuery.sql(reach) + """
                            ORDER BY worth DESC, conversation DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """, reach, filter, now)
                .param("until", Columns.utc(until))
                .query(rows::read)
                .optional();
    }

    /** Takes this one, if nobody else holds it; where it waits by more than one card, by that of its first review. */
    Optional<Candidate> claim(UUID conversation, QueueReach reach, Instant now, Instant until) {
        return asked("""
                        UPDATE review_candidate SET claimed_by = :me, claimed_until = :until
                        WHERE (conversation, scorecard) = (
                            SELECT conversation, scorecard FROM review_candidate
                            WHERE conversation = :conversation AND
                        """ + FOR_ME + """
                            ORDER BY asks <> 'first', worth DESC, scorecard LIMIT 1 FOR UPDATE)
                        RETURNING *
                        """, reach, new QueueFilter(null, null, null, null, null), now)
                .param("conversation", conversation)
                .param("until", Columns.utc(until))
                .query(rows::read)
                .optional();
    }

    boolean isHeldByAnother(UUID conversation, UUID account, Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM review_candidate WHERE conversation = :conversation AND state = 'open'
                               AND claimed_by <> :account AND claimed_until >= :now)
                        """)
                .param("conversation", conversation)
                .param("account", account)
                .param("now", Columns.utc(now))
                .query(Boolean.class)
                .single();
    }

    /** Keeps it longer for whoever holds it. */
    void extend(UUID conversation, UUID account, Instant until) {
        jdbc.sql("""
                        UPDATE review_candidate SET claimed_until = greatest(claimed_until, :until)
                        WHERE conversation = :conversation AND claimed_by = :account
                        """)
                .param("conversation", conversation)
                .param("account", account)
                .param("until", Columns.utc(until))
                .update();
    }

    boolean release(UUID conversation, UUID account) {
        return jdbc.sql("""
                        UPDATE review_candidate SET claimed_by = NULL, claimed_until = NULL
                        WHERE conversation = :conversation AND claimed_by = :account AND state = 'open'
                        """)
                        .param("conversation", conversation)
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Not for this account again, and why. */
    boolean skip(UUID conversation, UUID account, String skipJson) {
        return jdbc.sql("""
                        UPDATE review_candidate SET
                            claimed_by = CASE WHEN claimed_by = :account THEN NULL ELSE claimed_by END,
                            claimed_until = CASE WHEN claimed_by = :account THEN NULL ELSE claimed_until END,
                            skipped_by = array_append(skipped_by, :account::uuid), skips = skips || :skip::jsonb
                        WHERE conversation = :conversation AND state = 'open'
                          AND NOT skipped_by @> ARRAY[:account::uuid]
                        """)
                        .param("conversation", conversation)
                        .param("account", account)
                        .param("skip", skipJson)
                        .update()
                > 0;
    }

    static String placeOf(Candidate last) {
        return last.worth() + "_" + last.conversation().value();
    }

    private StatementSpec asked(String sql, QueueReach reach, QueueFilter filter, Instant now) {
        var asked = jdbc.sql(sql)
                .param("now", Columns.utc(now))
                .param("me", reach.account())
                .param("everyone", reach.visible().everyone())
                .param("agents", Columns.ids(reach.visible().ids()))
                .param("close", Columns.ids(reach.tooClose()))
                .param("lane", wire(filter.lane()))
                .param(
                        "reason",
                        filter.reason() == null ? null : filter.reason().wire())
                .param("card", filter.card());
        return AmongQuery.bind(asked, reach);
    }

    private static @Nullable String wire(@Nullable Lane lane) {
        return lane == null ? null : lane.wire();
    }

    private record Place(float worth, UUID conversation) {

        static Place read(String after) {
            var cut = after.indexOf('_');
            try {
                return new Place(
                        Float.parseFloat(after.substring(0, Math.max(0, cut))),
                        UUID.fromString(after.substring(cut + 1)));
            } catch (IllegalArgumentException unknown) {
                throw Refused.invalid("review.place-unknown", "'%s' is no place in the list.".formatted(after));
            }
        }
    }
}

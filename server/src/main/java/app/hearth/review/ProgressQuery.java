package app.hearth.review;

import app.hearth.kernel.Columns;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far somebody is with reviewing. */
@Repository
class ProgressQuery {

    /** Reviews that were begun, and how many of them for the random sample. */
    record Begun(long all, long random) {}

    /**
     * How often a reviewer and the machine said the same.
     *
     * @param judged items that both gave a verdict on
     * @param blind the part of them that was judged without seeing the machine's verdict
     */
    record Agreement(long judged, long same, long blind, long blindSame) {}

    private final JdbcClient jdbc;

    ProgressQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Begun begunSince(UUID reviewer, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) AS begun, count(*) FILTER (WHERE purpose = 'random') AS random
                        FROM review WHERE reviewer = :reviewer AND started_at >= :since AND purpose <> 'calibration'
                        """)
                .param("reviewer", reviewer)
                .param("since", Columns.utc(since))
                .query((row, number) -> new Begun(row.getLong("begun"), row.getLong("random")))
                .single();
    }

    long submittedSince(UUID reviewer, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FROM review
                        WHERE reviewer = :reviewer AND state = 'submitted' AND submitted_at >= :since
                        """)
                .param("reviewer", reviewer)
                .param("since", Columns.utc(since))
                .query(Long.class)
                .single();
    }

    long drafts(UUID reviewer) {
        return jdbc.sql("SELECT count(*) FROM review WHERE reviewer = :reviewer AND state = 'draft'")
                .param("reviewer", reviewer)
                .query(Long.class)
                .single();
    }

    Agreement agreementSince(UUID reviewer, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) AS judged, count(*) FILTER (WHERE same) AS same,
                               count(*) FILTER (WHERE blind) AS blind,
                               count(*) FILTER (WHERE blind AND same) AS blind_same
                        FROM (
                            SELECT mode = 'blind' AS blind, said ->> 1 = machine_said ->> 1 AS same
                            FROM review
                            CROSS JOIN LATERAL jsonb_array_elements(items) AS said
                            JOIN LATERAL jsonb_array_elements(machine) AS machine_said
                                 ON machine_said ->> 0 = said ->> 0
                            WHERE reviewer = :reviewer AND state = 'submitted' AND submitted_at >= :since
                              AND machine_said ->> 1 <> 'pending') AS pair
                        """)
                .param("reviewer", reviewer)
                .param("since", Columns.utc(since))
                .query((row, number) -> new Agreement(
                        row.getLong("judged"), row.getLong("same"), row.getLong("blind"), row.getLong("blind_same")))
                .single();
    }
}

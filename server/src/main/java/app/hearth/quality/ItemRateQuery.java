package app.hearth.quality;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemRateQuery {

    private final JdbcClient jdbc;

    ItemRateQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UUID from, UUID to) {
        return jdbc.sql("SELECT count(*) FROM evaluation WHERE conversation >= :from AND conversation < :to")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** Of every n-th conversation; the end of an id is a keyed hash, so these are as good as drawn by lot. */
    List<ItemRate> rates(UUID from, UUID to, long every) {
        return jdbc.sql("""
                        WITH sample AS MATERIALIZED (
                            SELECT scorecard, items, machine FROM evaluation
                            WHERE conversation >= :from AND conversation < :to
                              AND (get_byte(uuid_send(conversation), 15) + 256 * get_byte(uuid_send(conversation), 14))
                                  % :every = 0),
                        looked AS (SELECT scorecard, count(*) AS conversations FROM sample GROUP BY scorecard),
                        said AS (
                            SELECT scorecard, one ->> 0 AS item, one ->> 1 AS verdict
                            FROM sample, LATERAL (
                                SELECT it AS one FROM jsonb_array_elements(machine) AS it
                                UNION ALL
                                SELECT it FROM jsonb_array_elements(items) AS it
                                WHERE NOT machine @> jsonb_build_array(jsonb_build_array(it -> 0))) AS each)
                        SELECT scorecard, item, conversations,
                               count(*) FILTER (WHERE verdict IN ('met', 'partly', 'not-met')) AS judged,
                               count(*) FILTER (WHERE verdict = 'met') AS met
                        FROM said JOIN looked USING (scorecard)
                        GROUP BY scorecard, item, conversations
                        """)
                .param("from", from)
                .param("to", to)
                .param("every", every)
                .query((row, number) -> new ItemRate(
                        row.getString("scorecard"),
                        row.getString("item"),
                        row.getLong("conversations"),
                        row.getLong("judged"),
                        row.getLong("met")))
                .list();
    }
}

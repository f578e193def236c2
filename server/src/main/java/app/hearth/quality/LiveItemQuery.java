package app.hearth.quality;

import app.hearth.kernel.Columns;
import app.hearth.quality.LiveItems.Count;
import app.hearth.quality.LiveItems.Grouped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LiveItemQuery {

    private final JdbcClient jdbc;

    LiveItemQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Count> counts(String scorecard, String item, List<Grouped> conversations) {
        var counts = new HashMap<UUID, Count>();
        jdbc.sql("""
                        SELECT wanted.who, count(*) AS judged, count(*) FILTER (WHERE one ->> 1 = 'met') AS met
                        FROM unnest(:conversations::uuid[], :groups::uuid[]) AS wanted(conversation, who)
                        JOIN evaluation USING (conversation),
                        LATERAL jsonb_array_elements(items) AS one
                        WHERE scorecard = :scorecard AND one ->> 0 = :item
                          AND one ->> 1 IN ('met', 'partly', 'not-met')
                        GROUP BY wanted.who
                        """)
                .param("conversations", Columns.of(conversations, Grouped::conversation))
                .param("groups", Columns.of(conversations, Grouped::group))
                .param("scorecard", scorecard)
                .param("item", item)
                .query(row -> {
                    counts.put(row.getObject("who", UUID.class), new Count(row.getLong("judged"), row.getLong("met")));
                });
        return counts;
    }
}

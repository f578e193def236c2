package app.hearth.quality;

import app.hearth.kernel.Columns;
import app.hearth.quality.LiveItems.Count;
import app.hearth.quality.LiveItems.Grouped;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LiveItemQuery {

    private final JdbcClient jdbc;

    LiveItemQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By group, version of the card, and whether people decided. */
    List<Counted> counts(String scorecard, String item, List<Grouped> conversations) {
        return jdbc.sql("""
                        SELECT wanted.who, version, machine @> jsonb_build_array(jsonb_build_array(:item::text)) AS decided,
                               count(*) AS judged, count(*) FILTER (WHERE one ->> 1 = 'met') AS met
                        FROM unnest(:conversations::uuid[], :groups::uuid[]) AS wanted(conversation, who)
                        JOIN evaluation USING (conversation),
                        LATERAL jsonb_array_elements(items) AS one
                        WHERE scorecard = :scorecard AND one ->> 0 = :item
                          AND one ->> 1 IN ('met', 'partly', 'not-met')
                        GROUP BY wanted.who, version, decided
                        """)
                .param("conversations", Columns.of(conversations, Grouped::conversation))
                .param("groups", Columns.of(conversations, Grouped::group))
                .param("scorecard", scorecard)
                .param("item", item)
                .query((row, number) -> new Counted(
                        row.getObject("who", UUID.class),
                        row.getInt("version"),
                        row.getBoolean("decided"),
                        new Count(row.getLong("judged"), row.getLong("met"))))
                .list();
    }

    /** @param decided whether people decided these verdicts */
    record Counted(UUID who, int version, boolean decided, Count count) {}
}

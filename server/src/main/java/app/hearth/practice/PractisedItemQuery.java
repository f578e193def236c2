package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PractisedItemQuery {

    private final JdbcClient jdbc;

    PractisedItemQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was practised from an instant on, one a day at most, the earliest first; exams are no practice. */
    List<PractisedItem> since(Instant from) {
        return jdbc.sql("""
                        SELECT person, result ->> 'scorecard' AS scorecard, item,
                               max((result ->> 'version')::integer) AS version, min(over_at) AS at
                        FROM training_sitting, LATERAL jsonb_object_keys(result -> 'items') AS item
                        WHERE person IS NOT NULL AND over_at >= :from AND attempt IS NULL AND result IS NOT NULL
                        GROUP BY person, result ->> 'scorecard', item, date_trunc('day', over_at)
                        ORDER BY at
                        """)
                .param("from", Columns.utc(from))
                .query((row, number) -> new PractisedItem(
                        row.getObject("person", UUID.class),
                        row.getString("scorecard"),
                        row.getInt("version"),
                        row.getString("item"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

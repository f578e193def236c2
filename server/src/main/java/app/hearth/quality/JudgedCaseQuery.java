package app.hearth.quality;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JudgedCaseQuery {

    private final JdbcClient jdbc;

    JudgedCaseQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The items are looked into only after the few were drawn. */
    List<JudgedCase> some(String scorecard, UUID from, UUID before, String shuffle, int most) {
        return jdbc.sql("""
                        WITH drawn AS (
                            SELECT conversation, unsure, items FROM evaluation
                            WHERE conversation >= :from AND conversation < :before
                              AND scorecard = :scorecard AND main AND NOT contested
                            ORDER BY md5(conversation::text || :shuffle) LIMIT :most)
                        SELECT conversation, unsure,
                            coalesce((SELECT min((said ->> 3)::float8)
                                      FROM jsonb_array_elements(items) AS said WHERE said ->> 1 <> 'pending'), 1)
                                AS least_sure,
                            ARRAY(SELECT said ->> 0 FROM jsonb_array_elements(items) AS said
                                  WHERE said ->> 1 = 'not-met') AS failed
                        FROM drawn
                        """)
                .param("from", from)
                .param("before", before)
                .param("scorecard", scorecard)
                .param("shuffle", shuffle)
                .param("most", most)
                .query((row, number) -> new JudgedCase(
                        row.getObject("conversation", UUID.class),
                        row.getInt("unsure"),
                        row.getDouble("least_sure"),
                        List.of((String[]) row.getArray("failed").getArray())))
                .list();
    }
}

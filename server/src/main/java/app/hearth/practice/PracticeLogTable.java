package app.hearth.practice;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PracticeLogTable {

    private final JdbcClient jdbc;

    PracticeLogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertUnlessPresent(List<PracticeEntry> entries) {
        jdbc.sql("""
                        INSERT INTO practice_log (id, account, name, person, kind, title, at, reference, trainer, summary)
                        SELECT * FROM unnest(
                            :ids::uuid[], :accounts::uuid[], :names::text[], :persons::uuid[], :kinds::text[], :titles::text[],
                            :times::timestamptz[], :references::uuid[], :trainers::uuid[], :summaries::jsonb[])
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("ids", Columns.of(entries, PracticeEntry::id))
                .param("accounts", Columns.of(entries, PracticeEntry::account))
                .param("names", Columns.of(entries, PracticeEntry::name))
                .param("persons", Columns.of(entries, PracticeEntry::person))
                .param("kinds", Columns.of(entries, it -> it.kind().wire()))
                .param("titles", Columns.of(entries, PracticeEntry::title))
                .param("times", Columns.of(entries, PracticeEntry::at))
                .param("references", Columns.of(entries, PracticeEntry::reference))
                .param("trainers", Columns.of(entries, PracticeEntry::trainer))
                .param("summaries", Columns.of(entries, PracticeEntry::summary))
                .update();
    }

    List<PracticeEntry> of(UUID account, @Nullable UUID after, int limit) {
        return list("account", account, after, limit);
    }

    List<PracticeEntry> trainedBy(UUID trainer, @Nullable UUID after, int limit) {
        return list("trainer", trainer, after, limit);
    }

    private List<PracticeEntry> list(String column, UUID account, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM practice_log
                         WHERE %s = :account
                           AND (:after::uuid IS NULL
                                OR (at, id) < (SELECT last.at, last.id FROM practice_log last WHERE last.id = :after))
                         ORDER BY at DESC, id DESC
                         LIMIT :limit
                        """.formatted(column))
                .param("account", account)
                .param("after", after)
                .param("limit", limit)
                .query(PracticeLogTable::read)
                .list();
    }

    private static PracticeEntry read(ResultSet row, int number) throws SQLException {
        var wire = row.getString("kind");
        return new PracticeEntry(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("person", UUID.class),
                Arrays.stream(PracticeEntry.Kind.values())
                        .filter(it -> it.wire().equals(wire))
                        .findFirst()
                        .orElseThrow(),
                row.getString("title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("reference", UUID.class),
                row.getObject("trainer", UUID.class),
                row.getString("summary"));
    }
}

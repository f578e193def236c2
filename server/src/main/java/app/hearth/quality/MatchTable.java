package app.hearth.quality;

import app.hearth.kernel.Columns;
import app.hearth.scorecard.Match;
import app.hearth.scorecard.Matches;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is known of what agents mean, by conversation and meaning. */
@Repository
class MatchTable {

    private final JdbcClient jdbc;

    MatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the agent of a conversation means.
     *
     * @param words a hash of what was compared
     */
    record Row(UUID conversation, String meaning, long words, Match match) {}

    void upsert(List<Row> rows) {
        jdbc.sql("""
                        INSERT INTO meaning_match (conversation, meaning, words, bytes)
                        SELECT * FROM unnest(:conversations::uuid[], :meanings::text[], :words::bigint[], :bytes::bytea[])
                        ON CONFLICT (conversation, meaning) DO UPDATE SET words = excluded.words, bytes = excluded.bytes
                        """)
                .param("conversations", Columns.of(rows, Row::conversation))
                .param("meanings", Columns.of(rows, Row::meaning))
                .param("words", Columns.of(rows, Row::words))
                .param(
                        "bytes",
                        Columns.of(rows, row -> SketchTable.hex(row.match().toBytes())))
                .update();
    }

    /** Forgets what was compared with other words than these. */
    void dropStale(Map<UUID, Long> words) {
        var entries = List.copyOf(words.entrySet());
        jdbc.sql("""
                        DELETE FROM meaning_match USING unnest(:conversations::uuid[], :words::bigint[]) AS said (id, words)
                        WHERE conversation = said.id AND meaning_match.words <> said.words
                        """)
                .param("conversations", Columns.of(entries, Map.Entry::getKey))
                .param("words", Columns.of(entries, Map.Entry::getValue))
                .update();
    }

    /** What is known of these meanings in these conversations. */
    Map<UUID, Matches> find(Collection<UUID> conversations, Collection<String> meanings) {
        return meanings.isEmpty()
                ? Map.of()
                : collect(jdbc.sql("""
                        SELECT conversation, meaning, bytes FROM meaning_match
                        WHERE conversation = ANY(:conversations::uuid[]) AND meaning = ANY(:meanings::text[])
                        """)
                        .param("conversations", Columns.ids(conversations))
                        .param("meanings", array(meanings)));
    }

    /** What is known of these meanings in a stretch of the store, both ends included. */
    Map<UUID, Matches> between(UUID first, UUID last, Collection<String> meanings) {
        return meanings.isEmpty()
                ? Map.of()
                : collect(
                        jdbc.sql("""
                        SELECT conversation, meaning, bytes FROM meaning_match
                        WHERE conversation BETWEEN :first AND :last AND meaning = ANY(:meanings::text[])
                        """).param("first", first).param("last", last).param("meanings", array(meanings)));
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM meaning_match WHERE conversation = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }

    private static Map<UUID, Matches> collect(StatementSpec query) {
        var found = new HashMap<UUID, Map<String, Match>>();
        query.query(row -> {
            found.computeIfAbsent(row.getObject("conversation", UUID.class), id -> new HashMap<>())
                    .put(row.getString("meaning"), Match.of(row.getBytes("bytes")));
        });
        var matches = new HashMap<UUID, Matches>();
        found.forEach((conversation, byMeaning) -> matches.put(conversation, new Matches(byMeaning)));
        return matches;
    }

    /** Ids of meanings are hexadecimal: nothing in them needs quotes. */
    private static String array(Collection<String> meanings) {
        return "{%s}".formatted(String.join(",", meanings));
    }
}

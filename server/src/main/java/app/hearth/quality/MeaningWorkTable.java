package app.hearth.quality;

import app.hearth.kernel.Columns;
import app.hearth.scorecard.Meaning;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Which conversations wait to be compared with examples, and which examples drafts ask about. */
@Repository
class MeaningWorkTable {

    /** Whoever failed as often is left alone. */
    private static final int PATIENCE = 3;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MeaningWorkTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A conversation that waits.
     *
     * @param ask another one as soon as it is asked for again
     */
    record Waiting(UUID conversation, long ask) {}

    /**
     * How many wait.
     *
     * @param failed how many were tried again and again and are left alone
     */
    record Backlog(long waiting, long failed) {}

    void add(Collection<UUID> conversations) {
        jdbc.sql("""
                        INSERT INTO meaning_pending (conversation) SELECT unnest(:ids::uuid[]) ORDER BY 1
                        ON CONFLICT (conversation) DO UPDATE SET ask = nextval('meaning_ask'), tries = 0
                        """).param("ids", Columns.ids(conversations)).update();
    }

    /** Has all conversations wait that are not compared with all of these. */
    void addAllWithout(Collection<String> meanings) {
        jdbc.sql("""
                        INSERT INTO meaning_pending (conversation)
                        SELECT conversation FROM sketch
                        WHERE (SELECT count(*) FROM meaning_match
                               WHERE meaning_match.conversation = sketch.conversation
                                   AND meaning = ANY(:meanings::text[])) < :count
                        ORDER BY conversation
                        ON CONFLICT (conversation) DO UPDATE SET ask = nextval('meaning_ask'), tries = 0
                        """)
                .param("meanings", "{%s}".formatted(String.join(",", meanings)))
                .param("count", meanings.size())
                .update();
    }

    /** Some that wait, the newest first. */
    List<Waiting> some(int most) {
        return jdbc.sql("""
                        SELECT conversation, ask FROM meaning_pending WHERE tries < :patience
                        ORDER BY conversation DESC LIMIT :most
                        """)
                .param("patience", PATIENCE)
                .param("most", most)
                .query((row, number) -> new Waiting(row.getObject("conversation", UUID.class), row.getLong("ask")))
                .list();
    }

    void fail(UUID conversation) {
        jdbc.sql("UPDATE meaning_pending SET tries = tries + 1 WHERE conversation = :id")
                .param("id", conversation)
                .update();
    }

    /** They wait no more, but for what was asked for again meanwhile. */
    void remove(List<Waiting> done) {
        jdbc.sql("""
                        DELETE FROM meaning_pending USING unnest(:ids::uuid[], :asks::bigint[]) AS done (id, ask)
                        WHERE conversation = done.id AND meaning_pending.ask = done.ask
                        """)
                .param("ids", Columns.of(done, Waiting::conversation))
                .param("asks", Columns.of(done, Waiting::ask))
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM meaning_pending WHERE conversation = ANY(:ids::uuid[])")
                .param("ids", Columns.ids(conversations))
                .update();
    }

    Backlog backlog() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE tries < :patience) AS waiting,
                               count(*) FILTER (WHERE tries >= :patience) AS failed
                        FROM meaning_pending
                        """)
                .param("patience", PATIENCE)
                .query((row, number) -> new Backlog(row.getLong("waiting"), row.getLong("failed")))
                .single();
    }

    /** What the draft of a card looks for, instead of what it looked for before. */
    void replace(String card, Collection<Meaning> meanings) {
        jdbc.sql("DELETE FROM draft_meaning WHERE card = :card")
                .param("card", card)
                .update();
        for (var meaning : meanings) {
            jdbc.sql("INSERT INTO draft_meaning (card, meaning, examples) VALUES (:card, :id, :examples::jsonb)")
                    .param("card", card)
                    .param("id", meaning.id())
                    .param("examples", json.writeValueAsString(meaning))
                    .update();
        }
    }

    Set<Meaning> ofDrafts() {
        return jdbc.sql("SELECT examples FROM draft_meaning").query(String.class).list().stream()
                .map(examples -> json.readValue(examples, Meaning.class))
                .collect(Collectors.toSet());
    }
}

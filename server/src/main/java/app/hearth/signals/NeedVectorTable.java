package app.hearth.signals;

import app.hearth.kernel.Columns;
import app.hearth.people.AgentSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedVectorTable {

    /** As many rows come over at once: some megabytes. */
    private static final int FETCHED = 4000;

    private final JdbcClient jdbc;

    NeedVectorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the vectors; an earlier one of the same conversation is replaced. */
    void upsert(List<NeedVector> batch) {
        jdbc.sql("""
                        INSERT INTO need_vector (conversation, agent, model, language, words, vector)
                        SELECT conversation, agent, model, language, words, decode(vector, 'hex') FROM unnest(
                            :conversations::uuid[], :agents::uuid[], :models::text[], :languages::text[],
                            :words::bigint[], :vectors::text[])
                            AS fresh (conversation, agent, model, language, words, vector)
                        ON CONFLICT (conversation) DO UPDATE SET
                            agent = excluded.agent, model = excluded.model, language = excluded.language,
                            words = excluded.words, vector = excluded.vector
                        """)
                .param("conversations", Columns.of(batch, NeedVector::conversation))
                .param("agents", Columns.of(batch, NeedVector::agent))
                .param("models", Columns.of(batch, NeedVector::model))
                .param("languages", Columns.of(batch, NeedVector::language))
                .param("words", Columns.of(batch, NeedVector::words))
                .param(
                        "vectors",
                        Columns.of(
                                batch,
                                it -> HexFormat.of().formatHex(it.vector().toBytes())))
                .update();
    }

    Optional<NeedVector> find(UUID conversation) {
        return jdbc.sql("SELECT * FROM need_vector WHERE conversation = :conversation")
                .param("conversation", conversation)
                .query(NeedVectorTable::read)
                .optional();
    }

    Map<UUID, NeedVector> find(List<UUID> conversations) {
        return jdbc
                .sql("SELECT * FROM need_vector WHERE conversation = ANY(:ids::uuid[])")
                .param("ids", Columns.ids(conversations))
                .query(NeedVectorTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(NeedVector::conversation, it -> it));
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM need_vector WHERE conversation = ANY(:ids::uuid[])")
                .param("ids", Columns.ids(conversations))
                .update();
    }

    /** Hands over all vectors of a span that compare with one and may be seen, without holding them all. */
    void scan(NeedVector like, AgentSet visible, UUID from, UUID to, Taker taker) {
        jdbc.sql("""
                        SELECT conversation, vector FROM need_vector
                        WHERE conversation >= :from AND conversation < :to AND conversation <> :own
                            AND language = :language AND model = :model AND (:everyone OR agent = ANY(:agents::uuid[]))
                        """)
                .withFetchSize(FETCHED)
                .param("from", from)
                .param("to", to)
                .param("own", like.conversation())
                .param("language", like.language())
                .param("model", like.model())
                .param("everyone", visible.everyone())
                .param("agents", Columns.ids(visible.ids()))
                .query((ResultSet row) -> taker.take(row.getObject(1, UUID.class), row.getBytes(2)));
    }

    /** What becomes of each vector. */
    interface Taker {

        void take(UUID conversation, byte[] vector);
    }

    private static NeedVector read(ResultSet row, int number) throws SQLException {
        return new NeedVector(
                row.getObject("conversation", UUID.class),
                row.getObject("agent", UUID.class),
                row.getString("model"),
                row.getString("language"),
                row.getLong("words"),
                SmallVector.of(row.getBytes("vector")));
    }
}

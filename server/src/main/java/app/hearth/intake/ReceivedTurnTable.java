package app.hearth.intake;

import app.hearth.kernel.Columns;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReceivedTurnTable {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReceivedTurnTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID importId, List<ReceivedTurn> turns) {
        jdbc.sql("""
                        INSERT INTO received_turn
                            (import, row, external_id, channel, agent, customer, csat, digest, masked, turn)
                        SELECT :import, * FROM unnest(
                            :rows::bigint[], :externalIds::text[], :channels::text[], :agents::text[],
                            :customers::text[], :csats::real[], :digests::text[], :masked::jsonb[], :turns::jsonb[])
                        """)
                .param("import", importId)
                .param("rows", Columns.of(turns, ReceivedTurn::row))
                .param("externalIds", Columns.of(turns, ReceivedTurn::externalId))
                .param("channels", Columns.of(turns, ReceivedTurn::channel))
                .param("agents", Columns.of(turns, ReceivedTurn::agent))
                .param("customers", Columns.of(turns, ReceivedTurn::customer))
                .param("csats", Columns.of(turns, ReceivedTurn::csat))
                .param("digests", Columns.of(turns, ReceivedTurn::digest))
                .param("masked", Columns.of(turns, it -> json.writeValueAsString(it.masked())))
                .param("turns", Columns.of(turns, it -> json.writeValueAsString(Stored.of(it.turn()))))
                .update();
    }

    /** The conversations behind a place in their order. */
    List<String> externalIds(UUID importId, String after, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT external_id FROM received_turn
                        WHERE import = :import AND external_id > :after ORDER BY external_id LIMIT :limit
                        """)
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString("external_id"))
                .list();
    }

    /** The turns of some conversations: by conversation, then as the file has them. */
    List<ReceivedTurn> turns(UUID importId, List<String> externalIds) {
        return jdbc.sql("""
                        SELECT * FROM received_turn
                        WHERE import = :import AND external_id = ANY(:externalIds) ORDER BY external_id, row
                        """)
                .param("import", importId)
                .param("externalIds", externalIds.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    void delete(UUID importId) {
        jdbc.sql("DELETE FROM received_turn WHERE import = :import")
                .param("import", importId)
                .update();
    }

    private ReceivedTurn read(ResultSet row, int number) throws SQLException {
        return new ReceivedTurn(
                row.getLong("row"),
                row.getString("external_id"),
                row.getString("channel"),
                row.getString("agent"),
                row.getString("customer"),
                Columns.real(row, "csat"),
                row.getString("digest"),
                json.readValue(row.getString("masked"), COUNTS),
                json.readValue(row.getString("turn"), Stored.class).toTurn());
    }

    private record Stored(
            Speaker speaker,
            @Nullable Instant at,
            String text,
            @Nullable String agentId) {

        static Stored of(Turn turn) {
            return new Stored(turn.speaker(), turn.at(), turn.text(), turn.agentId());
        }

        Turn toTurn() {
            return new Turn(speaker, at, text, agentId);
        }
    }
}

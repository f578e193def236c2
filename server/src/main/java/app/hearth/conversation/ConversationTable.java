package app.hearth.conversation;

import app.hearth.kernel.Columns;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Span;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ConversationTable {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConversationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps what is new or newer.
     *
     * @param conversations each id once
     * @return the ids that were kept; the others were already here from the same or a later ledger entry
     */
    Set<UUID> upsert(List<Conversation> conversations) {
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO conversation AS known
                            (id, source, external_id, agent, customer, channel, started_at, ended_at, turns, csat,
                             resolved, masked, entry)
                        SELECT * FROM unnest(
                            :ids::uuid[], :sources::uuid[], :externalIds::text[], :agents::uuid[], :customers::text[],
                            :channels::text[], :startedAts::timestamptz[], :endedAts::timestamptz[], :turns::jsonb[],
                            :csats::real[], :resolved::boolean[], :masked::jsonb[], :entries::bigint[])
                        ON CONFLICT (id) DO UPDATE SET
                            agent = excluded.agent, customer = excluded.customer, channel = excluded.channel,
                            ended_at = excluded.ended_at, turns = excluded.turns, csat = excluded.csat,
                            resolved = excluded.resolved, masked = excluded.masked, entry = excluded.entry
                        WHERE known.entry < excluded.entry
                        RETURNING id
                        """)
                .param("ids", Columns.of(conversations, it -> it.id().value()))
                .param("sources", Columns.of(conversations, Conversation::source))
                .param("externalIds", Columns.of(conversations, Conversation::externalId))
                .param("agents", Columns.of(conversations, Conversation::agent))
                .param("customers", Columns.of(conversations, Conversation::customer))
                .param("channels", Columns.of(conversations, Conversation::channel))
                .param("startedAts", Columns.of(conversations, it -> Columns.utc(it.startedAt())))
                .param("endedAts", Columns.of(conversations, it -> Columns.utc(it.endedAt())))
                .param("turns", Columns.of(conversations, it -> json.writeValueAsString(stored(it.turns()))))
                .param("csats", Columns.of(conversations, it -> it.outcome().csat()))
                .param("resolved", Columns.of(conversations, it -> it.outcome().resolved()))
                .param("masked", Columns.of(conversations, it -> json.writeValueAsString(it.masked())))
                .param("entries", Columns.of(conversations, Conversation::entry))
                .query(UUID.class)
                .list());
    }

    Optional<Conversation> find(ConversationId id) {
        return jdbc.sql("SELECT * FROM conversation WHERE id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    List<Conversation> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM conversation WHERE id = ANY(:ids::uuid[])")
                .param("ids", Columns.ids(ids))
                .query(this::read)
                .list();
    }

    /** In the order of their ids; nobody else changes or deletes them until the transaction ends. */
    List<Conversation> hold(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM conversation WHERE id = ANY(:ids::uuid[]) ORDER BY id FOR SHARE")
                .param("ids", Columns.ids(ids))
                .query(this::read)
                .list();
    }

    /** The ids of some agents' conversations, the newest first. */
    List<UUID> idsOf(Collection<UUID> agents, UUID from, UUID before, int most) {
        return jdbc.sql("""
                        SELECT id FROM conversation
                        WHERE agent = ANY(:agents::uuid[]) AND id >= :from AND id < :before
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("agents", Columns.ids(agents))
                .param("from", from)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Map<UUID, UUID> agentsOf(Instant from, Instant to) {
        var agents = new HashMap<UUID, UUID>();
        jdbc.sql("SELECT id, agent FROM conversation WHERE id >= :from AND id < :to AND agent IS NOT NULL")
                .param("from", ConversationId.floor(from))
                .param("to", ConversationId.floor(to))
                .query(row -> {
                    agents.put(row.getObject("id", UUID.class), row.getObject("agent", UUID.class));
                });
        return agents;
    }

    /** Those of them that nobody is just changing. */
    List<Conversation> holdFree(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM conversation WHERE id = ANY(:ids::uuid[]) FOR SHARE SKIP LOCKED")
                .param("ids", Columns.ids(ids))
                .query(this::read)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM conversation").query(Long.class).single();
    }

    /** Deletes some conversations of a source, and says which. */
    List<UUID> deleteSome(UUID source, int most) {
        return jdbc.sql("""
                        DELETE FROM conversation WHERE id IN (
                            SELECT id FROM conversation WHERE source = :source LIMIT :most)
                        RETURNING id
                        """)
                .param("source", source)
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private Conversation read(ResultSet row, int number) throws SQLException {
        var turns = json.readValue(row.getString("turns"), StoredTurn[].class);
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                row.getObject("source", UUID.class),
                row.getString("external_id"),
                row.getObject("agent", UUID.class),
                row.getString("customer"),
                row.getString("channel"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "ended_at"),
                Arrays.stream(turns).map(StoredTurn::toTurn).toList(),
                new Outcome(Columns.real(row, "csat"), row.getObject("resolved", Boolean.class)),
                json.readValue(row.getString("masked"), COUNTS),
                row.getLong("entry"));
    }

    private static List<StoredTurn> stored(List<Turn> turns) {
        return turns.stream().map(StoredTurn::of).toList();
    }

    /** A turn as it lies in the column. */
    private record StoredTurn(
            String speaker,
            @Nullable Instant at,
            String text,
            @Nullable String agent,
            @Nullable Span span) {

        static StoredTurn of(Turn turn) {
            return new StoredTurn(turn.speaker().wire(), turn.at(), turn.text(), turn.agentId(), turn.span());
        }

        Turn toTurn() {
            return new Turn(Speaker.valueOf(speaker.toUpperCase(Locale.ROOT)), at, text, agent, span);
        }
    }
}

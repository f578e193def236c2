package app.hearth.intake;

import app.hearth.kernel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LedgerTable {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lets one writer a source at a time append, until the transaction ends, so that revisions cannot cross. */
    void lock(UUID source) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('ledger'), hashtext(:source))")
                .param("source", source.toString())
                .query()
                .listOfRows();
    }

    /** The conversations that these external ids already have. */
    Map<String, UUID> conversations(UUID source, Collection<String> externalIds) {
        var known = new HashMap<String, UUID>();
        jdbc.sql("SELECT external_id, conversation FROM ledger WHERE source = :source AND external_id = ANY(:ids)")
                .param("source", source)
                .param("ids", externalIds.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("external_id"), row.getObject("conversation", UUID.class));
                });
        return known;
    }

    /** Appends what is new and marks it as pending. Returns how many were new. */
    int append(UUID source, UUID importId, List<Arrival> arrivals, Instant now) {
        return jdbc.sql("""
                        WITH fresh AS (
                            INSERT INTO ledger
                                (source, external_id, digest, conversation, import, received_at, masked, payload)
                            SELECT :source, external_id, decode(digest, 'hex'), conversation, :import, :now, masked, payload
                            FROM unnest(
                                :externalIds::text[], :digests::text[], :conversations::uuid[], :masked::jsonb[],
                                :payloads::text[])
                                WITH ORDINALITY AS arrival (external_id, digest, conversation, masked, payload, place)
                            ORDER BY place
                            ON CONFLICT DO NOTHING
                            RETURNING entry)
                        INSERT INTO ledger_pending (entry, import) SELECT entry, :import FROM fresh
                        """)
                .param("source", source)
                .param("import", importId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("externalIds", Columns.of(arrivals, Arrival::externalId))
                .param("digests", Columns.of(arrivals, Arrival::digest))
                .param("conversations", Columns.of(arrivals, Arrival::conversation))
                .param("masked", Columns.of(arrivals, it -> json.writeValueAsString(it.masked())))
                .param("payloads", Columns.of(arrivals, Arrival::payload))
                .update();
    }

    /**
     * Takes over what came before, still waits, and now comes again: it is not to be lost if the earlier import is
     * cancelled. Returns how many there were.
     */
    int adopt(UUID source, UUID importId, List<Arrival> arrivals) {
        return jdbc.sql("""
                        UPDATE ledger_pending AS pending SET import = :import
                        FROM ledger
                        JOIN unnest(:externalIds::text[], :digests::text[]) AS arrival (external_id, digest)
                            ON ledger.external_id = arrival.external_id AND ledger.digest = decode(arrival.digest, 'hex')
                        WHERE ledger.source = :source AND pending.entry = ledger.entry AND pending.import <> :import
                        """)
                .param("source", source)
                .param("import", importId)
                .param("externalIds", Columns.of(arrivals, Arrival::externalId))
                .param("digests", Columns.of(arrivals, Arrival::digest))
                .update();
    }

    /** Gives what an import took over back to the imports that brought it first, if they still want it. */
    void giveBack(UUID importId) {
        jdbc.sql("""
                        UPDATE ledger_pending AS pending SET import = ledger.import
                        FROM ledger JOIN import ON import.id = ledger.import
                        WHERE pending.import = :import AND pending.entry = ledger.entry
                            AND ledger.import <> :import AND import.state <> 'cancelled'
                        """).param("import", importId).update();
    }

    /** Takes the oldest pending entries that nobody else is working on; they are pending again if the work fails. */
    List<LedgerEntry> take(int most) {
        return jdbc.sql("""
                        WITH taken AS (
                            DELETE FROM ledger_pending WHERE entry IN (
                                SELECT pending.entry FROM ledger_pending AS pending
                                JOIN import ON import.id = pending.import
                                WHERE import.state <> 'cancelled'
                                ORDER BY pending.entry LIMIT :most
                                FOR UPDATE OF pending SKIP LOCKED)
                            RETURNING entry, import)
                        SELECT ledger.entry, ledger.source, ledger.conversation, taken.import, ledger.masked,
                               ledger.payload
                        FROM ledger JOIN taken USING (entry) ORDER BY entry
                        """).param("most", most).query(this::read).list();
    }

    private LedgerEntry read(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getLong("entry"),
                row.getObject("source", UUID.class),
                row.getObject("conversation", UUID.class),
                row.getObject("import", UUID.class),
                json.readValue(row.getString("masked"), COUNTS),
                row.getString("payload"));
    }
}

package app.hearth.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditTable {

    /** Any number that no other advisory lock uses. */
    private static final long CHAIN = 0x68656172746801L;

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which entries are asked for; null asks for any. */
    record Filter(
            @Nullable String actor,
            @Nullable String act,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The number and hash that the next entry follows. */
    record End(long seq, String hash) {}

    /** Nobody else writes to the chain until the running transaction ends. */
    End lockEnd() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:chain)")
                .param("chain", CHAIN)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1")
                .query((row, number) -> new End(row.getLong("seq"), hex(row)))
                .optional()
                .orElse(new End(0, AuditEntry.NO_HASH));
    }

    void insert(AuditEntry entry) {
        jdbc.sql("""
                        INSERT INTO audit_entry (seq, at, actor, actor_name, act, subject, details, hash)
                        VALUES (:seq, :at, :actor, :actorName, :act, :subject, :details::json, :hash)
                        """)
                .param("seq", entry.seq())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("actorName", entry.actorName())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("hash", HexFormat.of().parseHex(entry.hash()))
                .update();
    }

    /** Newest first. */
    List<AuditEntry> list(Filter filter, @Nullable Long after, int limit) {
        return select(filter, "AND (:after::bigint IS NULL OR seq < :after) ORDER BY seq DESC LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(AuditTable::read)
                .list();
    }

    /** Newest first, all of them, a few hundred at a time; needs a transaction and is to be closed. */
    Stream<AuditEntry> stream(Filter filter) {
        return select(filter, "ORDER BY seq DESC").withFetchSize(500).query(AuditTable::read).stream();
    }

    /** From the first to the last; needs a transaction and is to be closed. */
    Stream<AuditEntry> chain() {
        return jdbc.sql("SELECT * FROM audit_entry ORDER BY seq").withFetchSize(500).query(AuditTable::read).stream();
    }

    private JdbcClient.StatementSpec select(Filter filter, String rest) {
        return jdbc.sql("""
                        SELECT * FROM audit_entry
                         WHERE (:actor::text IS NULL OR actor::text = :actor
                                OR position(lower(:actor) IN lower(actor_name)) > 0)
                           AND (:act::text IS NULL OR starts_with(act, :act))
                           AND (:subject::text IS NULL OR subject = :subject)
                           AND (:from::timestamptz IS NULL OR at >= :from)
                           AND (:to::timestamptz IS NULL OR at < :to)
                        """ + rest)
                .param("actor", filter.actor())
                .param("act", filter.act())
                .param("subject", filter.subject())
                .param("from", utc(filter.from()))
                .param("to", utc(filter.to()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("details"),
                hex(row));
    }

    private static String hex(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("hash"));
    }
}

package app.hearth.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that is still good, with its account. */
    record Found(Account account, Instant seenAt) {}

    void insert(Secret session, UUID account, Instant now) {
        jdbc.sql("INSERT INTO session (hash, account, created_at, seen_at) VALUES (:hash, :account, :now, :now)")
                .param("hash", session.hash())
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Finds it where it was made and seen late enough and its account is active. */
    Optional<Found> find(Secret session, Instant createdAfter, Instant seenAfter) {
        return jdbc.sql("""
                        SELECT account.*, session.seen_at
                          FROM session JOIN account ON account.id = session.account
                         WHERE session.hash = :hash AND account.active
                           AND session.created_at > :createdAfter AND session.seen_at > :seenAfter
                        """)
                .param("hash", session.hash())
                .param("createdAfter", createdAfter.atOffset(ZoneOffset.UTC))
                .param("seenAfter", seenAfter.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Found(
                        AccountTable.read(row, number),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void touch(Secret session, Instant now) {
        jdbc.sql("UPDATE session SET seen_at = :now WHERE hash = :hash")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", session.hash())
                .update();
    }

    void delete(Secret session) {
        jdbc.sql("DELETE FROM session WHERE hash = :hash")
                .param("hash", session.hash())
                .update();
    }

    void deleteAllOf(UUID account) {
        jdbc.sql("DELETE FROM session WHERE account = :account")
                .param("account", account)
                .update();
    }

    void deleteOthersOf(UUID account, Secret kept) {
        jdbc.sql("DELETE FROM session WHERE account = :account AND hash <> :hash")
                .param("account", account)
                .param("hash", kept.hash())
                .update();
    }

    void deleteExpired(Instant createdAfter, Instant seenAfter) {
        jdbc.sql("DELETE FROM session WHERE created_at <= :createdAfter OR seen_at <= :seenAfter")
                .param("createdAfter", createdAfter.atOffset(ZoneOffset.UTC))
                .param("seenAfter", seenAfter.atOffset(ZoneOffset.UTC))
                .update();
    }
}

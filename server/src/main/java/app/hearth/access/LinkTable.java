package app.hearth.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account's earlier links, and those that have expired, stop working. */
    void replace(Secret link, Link.Purpose purpose, @Nullable UUID account, Instant now, Instant expiresAt) {
        jdbc.sql("DELETE FROM one_time_link WHERE account IS NOT DISTINCT FROM :account::uuid OR expires_at <= :now")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO one_time_link (hash, purpose, account, expires_at)
                        VALUES (:hash, :purpose, :account, :expiresAt)
                        """)
                .param("hash", link.hash())
                .param("purpose", purpose.wire())
                .param("account", account)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> find(Secret link, Instant now) {
        return jdbc.sql("SELECT purpose, account FROM one_time_link WHERE hash = :hash AND expires_at > :now")
                .param("hash", link.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LinkTable::read)
                .optional();
    }

    /** Finds it and takes it away, so that of two who come at once only one gets it. */
    Optional<Link> take(Secret link, Instant now) {
        return jdbc.sql("""
                        DELETE FROM one_time_link WHERE hash = :hash AND expires_at > :now
                        RETURNING purpose, account
                        """)
                .param("hash", link.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LinkTable::read)
                .optional();
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(Link.Purpose.of(row.getString("purpose")), row.getObject("account", UUID.class));
    }
}

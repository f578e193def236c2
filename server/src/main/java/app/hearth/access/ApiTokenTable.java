package app.hearth.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenTable {

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiToken token, Secret secret) {
        jdbc.sql("""
                        INSERT INTO api_token (id, name, hash, scopes, source, created_by, created_at)
                        VALUES (:id, :name, :hash, :scopes, :source, :createdBy, :createdAt)
                        """)
                .param("id", token.id())
                .param("name", token.name())
                .param("hash", secret.hash())
                .param("scopes", token.scopes().stream().sorted().toArray(String[]::new))
                .param("source", token.source())
                .param("createdBy", token.createdBy())
                .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ApiToken> find(Secret secret) {
        return jdbc.sql("SELECT * FROM api_token WHERE hash = :hash AND revoked_at IS NULL")
                .param("hash", secret.hash())
                .query(ApiTokenTable::read)
                .optional();
    }

    void touch(UUID id, Instant usedAt) {
        jdbc.sql("UPDATE api_token SET last_used_at = :usedAt WHERE id = :id")
                .param("usedAt", usedAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Whether there was one to revoke. */
    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("UPDATE api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Newest first, those that are still good. */
    List<ApiToken> list() {
        return jdbc.sql("SELECT * FROM api_token WHERE revoked_at IS NULL ORDER BY created_at DESC, id")
                .query(ApiTokenTable::read)
                .list();
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("source", UUID.class),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package app.hearth.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's key to the API.
 *
 * @param scopes what it opens
 * @param source the only source it may write to; null for any
 */
record ApiToken(
        UUID id,
        String name,
        Set<String> scopes,
        @Nullable UUID source,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    ApiToken {
        scopes = Set.copyOf(scopes);
    }
}

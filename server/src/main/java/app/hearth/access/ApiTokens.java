package app.hearth.access;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys for programs: given by an administrator, shown once, good until revoked. */
@Component
class ApiTokens {

    static final Set<String> SCOPES = Set.of("intake:write", "conversation:read");

    private static final String PREFIX = "hearth_";
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final ApiTokenTable table;
    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(ApiTokenTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new token with the secret that is told this once. */
    record Made(ApiToken token, Secret secret) {}

    @Transactional
    Made make(Caller caller, String name, Set<String> scopes, @Nullable UUID source) {
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw Refused.invalid("access.token-scope-unknown", "A token's scopes are some of %s.".formatted(SCOPES));
        }
        var token =
                new ApiToken(UUID.randomUUID(), name, scopes, source, caller.account(), clock.instant(), null, null);
        var secret = Secret.next(PREFIX);
        table.insert(token, secret);
        audit.record(
                caller,
                "access.token-made",
                token.id().toString(),
                Map.of("name", name, "scopes", scopes.stream().sorted().toList()));
        return new Made(token, secret);
    }

    @Transactional
    void revoke(Caller caller, UUID id) {
        if (!table.revoke(id, clock.instant())) {
            throw Refused.unknown("access.token-unknown", "No API token %s.".formatted(id));
        }
        audit.record(caller, "access.token-revoked", id.toString(), Map.of());
    }

    List<ApiToken> list() {
        return table.list();
    }

    /** A token sees the whole centre, and outlives the account that made it; what it may do is in its scopes. */
    Caller callerOf(Secret secret) {
        var token = table.find(secret)
                .orElseThrow(() -> Refused.unauthenticated("access.token-unknown", "This API token is not good."));
        var now = clock.instant();
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(TOUCH_EVERY))) {
            table.touch(token.id(), now);
        }
        return new Caller(
                token.createdBy(),
                token.name(),
                null,
                Set.of(),
                Scope.CENTRE,
                new Caller.Token(token.id(), token.scopes(), token.source()));
    }
}

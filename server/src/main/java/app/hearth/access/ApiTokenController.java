package app.hearth.access;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
@Allowed(Role.ADMIN)
class ApiTokenController {

    private final ApiTokens tokens;

    ApiTokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    List<TokenView> list() {
        return tokens.list().stream().map(TokenView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeView make(Caller caller, @RequestBody @Valid TokenRequest request) {
        var made = tokens.make(caller, request.name().strip(), request.scopes(), request.source());
        return new MadeView(made.token().id(), made.secret().value());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id) {
        tokens.revoke(caller, id);
    }

    record TokenRequest(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<String> scopes,
            @Nullable UUID source) {}

    /** The only answer that ever holds the token itself. */
    record MadeView(UUID id, String token) {}

    record TokenView(
            UUID id,
            String name,
            Set<String> scopes,
            @Nullable UUID source,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(), token.name(), token.scopes(), token.source(), token.createdAt(), token.lastUsedAt());
        }
    }
}

package app.hearth.access;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Patched;
import app.hearth.kernel.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/accounts")
@Allowed(Role.ADMIN)
class AccountController {

    private final Accounts accounts;
    private final AccountTable table;
    private final Links links;

    AccountController(Accounts accounts, AccountTable table, Links links) {
        this.accounts = accounts;
        this.table = table;
        this.links = links;
    }

    @GetMapping
    Page<AccountView> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID after,
            @RequestParam @Nullable Integer limit) {
        var size = Paging.limit(limit);
        return Page.cut(
                        table.list(q, after, size + 1),
                        size,
                        account -> account.id().toString())
                .map(AccountView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(Caller caller, @RequestBody @Valid AccountRequest request) {
        var account = request.toAccount();
        var link = accounts.invite(caller, account);
        return new InvitationView(AccountView.of(account), addressOf(link));
    }

    @PatchMapping("/{id}")
    AccountView change(Caller caller, @PathVariable UUID id, @RequestBody @Valid AccountChange change) {
        return AccountView.of(accounts.change(caller, id, change::applyTo));
    }

    @PostMapping("/{id}/reset-link")
    ResetView reset(Caller caller, @PathVariable UUID id) {
        return new ResetView(addressOf(links.reset(caller, id)));
    }

    private static String addressOf(Secret link) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/setup/{token}")
                .buildAndExpand(link.value())
                .toUriString();
    }

    record AccountRequest(
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Role> roles,
            @Nullable UUID person,
            @Nullable Set<UUID> programmes,
            @Nullable Set<UUID> teams) {

        Account toAccount() {
            return Account.invited(
                    login.strip(),
                    name.strip(),
                    roles,
                    person,
                    programmes == null ? Set.of() : programmes,
                    teams == null ? Set.of() : teams);
        }
    }

    /** What is left out stays; {@code person: null} takes the person away. */
    record AccountChange(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable @Size(min = 1) Set<Role> roles,

            @Schema(type = "string", format = "uuid", nullable = true) @Nullable
            JsonNode person,

            @Nullable Set<UUID> programmes,
            @Nullable Set<UUID> teams,
            @Nullable Boolean active) {

        Account applyTo(Account account) {
            return new Account(
                    account.id(),
                    account.login(),
                    name == null ? account.name() : name.strip(),
                    roles == null ? account.roles() : roles,
                    Patched.id("person", person, account.person()),
                    programmes == null ? account.programmes() : programmes,
                    teams == null ? account.teams() : teams,
                    account.locale(),
                    active == null ? account.active() : active,
                    account.lastSeenAt());
        }
    }

    record AccountView(
            UUID id,
            String login,
            String name,
            Set<Role> roles,
            @Nullable UUID person,
            Set<UUID> programmes,
            Set<UUID> teams,
            boolean active,
            @Nullable Instant lastSeenAt) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.login(),
                    account.name(),
                    account.roles(),
                    account.person(),
                    account.programmes(),
                    account.teams(),
                    account.active(),
                    account.lastSeenAt());
        }
    }

    record InvitationView(AccountView account, String link) {}

    record ResetView(String link) {}
}

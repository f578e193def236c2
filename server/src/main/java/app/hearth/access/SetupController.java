package app.hearth.access;

import app.hearth.kernel.Open;
import app.hearth.people.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/{token}")
class SetupController {

    private final Links links;
    private final AccountTable accounts;
    private final SigningIn signingIn;
    private final Organisation organisation;

    SetupController(Links links, AccountTable accounts, SigningIn signingIn, Organisation organisation) {
        this.links = links;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.organisation = organisation;
    }

    @GetMapping
    @Open
    LinkView show(@PathVariable String token) {
        var link = links.find(new Secret(token));
        if (link.account() == null) {
            return new LinkView(link.purpose(), null, null);
        }
        var account = accounts.get(link.account());
        return new LinkView(link.purpose(), account.login(), account.name());
    }

    @PostMapping
    @Open
    SessionView enter(
            @PathVariable String token,
            @RequestBody @Valid EntryRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = links.use(new Secret(token), new Links.Entry(body.login(), body.name(), body.password()));
        SessionCookie.set(request, response, signingIn.open(account).session());
        return SessionView.of(account, organisation.centre());
    }

    record LinkView(
            Link.Purpose purpose,
            @Nullable String login,
            @Nullable String name) {}

    record EntryRequest(
            @Nullable @Size(max = 100) String login,
            @Nullable @Size(max = 100) String name,
            @NotNull @Size(max = 1000) String password) {}
}

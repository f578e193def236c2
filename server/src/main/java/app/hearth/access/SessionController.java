package app.hearth.access;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Open;
import app.hearth.kernel.Refused;
import app.hearth.people.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SigningIn signingIn;
    private final AccountTable accounts;
    private final Organisation organisation;

    SessionController(SigningIn signingIn, AccountTable accounts, Organisation organisation) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @GetMapping
    @Allowed
    SessionView show(Caller caller) {
        return SessionView.of(accounts.get(caller.account()), organisation.centre());
    }

    @PostMapping
    @Open
    SessionView signIn(
            @RequestBody @Valid SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        var opened = signingIn.signIn(body.login().strip(), body.password(), request.getRemoteAddr());
        SessionCookie.set(request, response, opened.session());
        return SessionView.of(opened.account(), organisation.centre());
    }

    @DeleteMapping
    @Allowed
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        signingIn.signOut(caller, sessionOf(request));
        SessionCookie.clear(request, response);
    }

    @PostMapping("/password")
    @Allowed
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Caller caller, @RequestBody @Valid PasswordRequest body, HttpServletRequest request) {
        signingIn.changePassword(caller, sessionOf(request), body.current(), body.next(), request.getRemoteAddr());
    }

    @PutMapping("/locale")
    @Allowed
    SessionView chooseLocale(Caller caller, @RequestBody @Valid LocaleRequest body) {
        var account = accounts.get(caller.account()).speaking(body.locale());
        accounts.update(account);
        return SessionView.of(account, organisation.centre());
    }

    private static Secret sessionOf(HttpServletRequest request) {
        return SessionCookie.read(request)
                .orElseThrow(() -> Refused.unauthenticated("access.signed-out", "Nobody is signed in."));
    }

    record SignInRequest(
            @NotBlank @Size(max = 200) String login,
            @NotNull @Size(max = 1000) String password) {}

    record PasswordRequest(
            @NotNull @Size(max = 1000) String current,
            @NotNull @Size(max = 1000) String next) {}

    record LocaleRequest(
            @NotNull @Pattern(regexp = "zh-CN|en") String locale) {}
}

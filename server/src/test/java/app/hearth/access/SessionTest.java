package app.hearth.access;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Role;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeServerTest
class SessionTest {

    private static final String PASSWORD = "warm hearth at night";

    private Account account;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SessionTable sessions;

    @Autowired
    private AccountTable accounts;

    @BeforeEach
    void keepAnAccount(@Autowired Passwords passwords) {
        account = Account.invited("wang." + UUID.randomUUID(), "王伟", Set.of(Role.LEAD), null, Set.of(), Set.of());
        accounts.insert(account);
        accounts.setPasswordHash(account.id(), passwords.hash(account.login(), PASSWORD));
    }

    @Test
    void showsWhoIsSignedInUntilTheyLeave() {
        var cookie = cookieOf(signIn(account.login().toUpperCase(Locale.ROOT), PASSWORD));

        assertThat(http.get().uri("/api/session").cookie(cookie))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"name": "王伟", "roles": ["lead"], "centre": {"zone": "Asia/Shanghai"}}
                        """);
        assertThat(http.delete().uri("/api/session").cookie(cookie).with(csrf()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(http.get().uri("/api/session").cookie(cookie))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("access.signed-out");
    }

    @Test
    void keepsTheSessionWhereOnlyThisSiteCanSendItAndNoScriptCanReadIt() {
        var plain = signIn(account.login(), PASSWORD).getResponse().getHeader(HttpHeaders.SET_COOKIE);
        var secure = attempt(account.login(), PASSWORD)
                .secure(true)
                .exchange()
                .getResponse()
                .getHeader(HttpHeaders.SET_COOKIE);

        assertThat(plain)
                .contains("hearth_session=", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        assertThat(secure).contains("Secure");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownLoginAlike() {
        for (var login : new String[] {account.login(), "nobody." + UUID.randomUUID()}) {
            assertThat(signIn(login, "not this one at all"))
                    .hasStatus(HttpStatus.UNAUTHORIZED)
                    .bodyJson()
                    .isLenientlyEqualTo("""
                            {"status": 401, "code": "access.wrong-credentials",
                             "detail": "Login and password do not go together."}
                            """);
        }
    }

    @Test
    void makesWhoKeepsGuessingWait() {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(account.login(), "guess number " + attempt)).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        assertThat(signIn(account.login(), PASSWORD))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader(HttpHeaders.RETRY_AFTER)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"access.throttled\", \"retryAfterSeconds\": 1}");
    }

    @Test
    void refusesWhatMayComeFromAnotherSite() {
        assertThat(http.post()
                        .uri("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"login\": \"a\", \"password\": \"b\"}"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("access.csrf");
    }

    @Test
    void takesTheForgeryTokenFromTheCookieAsABrowserSendsIt() {
        var first = http.get().uri("/api/session").exchange();
        var cookie = Objects.requireNonNull(first.getResponse().getCookie("XSRF-TOKEN"));

        assertThat(http.post()
                        .uri("/api/session")
                        .cookie(cookie)
                        .header("X-XSRF-TOKEN", cookie.getValue())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"login\": \"%s\", \"password\": \"%s\"}".formatted(account.login(), PASSWORD)))
                .hasStatusOk();
    }

    @Test
    void outlivesTheServerButNotTwelveIdleHours() {
        var session = new Secret(cookieOf(signIn(account.login(), PASSWORD)).getValue());

        assertThat(sessionsIn(Duration.ofHours(11)).find(session))
                .map(Account::id)
                .contains(account.id());
        assertThat(sessionsIn(Duration.ofHours(22)).find(session)).isPresent();
        assertThat(sessionsIn(Duration.ofHours(35)).find(session)).isEmpty();
    }

    @Test
    void lastsSevenDaysAtMost() {
        var session = new Secret(cookieOf(signIn(account.login(), PASSWORD)).getValue());
        for (var hours = 10; hours < 168; hours += 10) {
            assertThat(sessionsIn(Duration.ofHours(hours)).find(session)).isPresent();
        }

        assertThat(sessionsIn(Duration.ofHours(169)).find(session)).isEmpty();
    }

    @Test
    void signsEveryOtherBrowserOutWhenThePasswordChanges() {
        var other = cookieOf(signIn(account.login(), PASSWORD));
        var cookie = cookieOf(signIn(account.login(), PASSWORD));

        assertThat(changePassword(cookie, "not the present one", "quiet river by day"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(changePassword(cookie, PASSWORD, "1234567890")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(changePassword(cookie, PASSWORD, "quiet river by day")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(http.get().uri("/api/session").cookie(cookie)).hasStatusOk();
        assertThat(http.get().uri("/api/session").cookie(other)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(signIn(account.login(), PASSWORD)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void endsWhenTheAccountIsClosed() {
        var cookie = cookieOf(signIn(account.login(), PASSWORD));

        assertThat(http.patch()
                        .uri("/api/accounts/{id}", account.id())
                        .with(admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"active\": false}"))
                .hasStatusOk();

        assertThat(http.get().uri("/api/session").cookie(cookie)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(signIn(account.login(), PASSWORD)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void remembersTheLanguage() {
        var cookie = cookieOf(signIn(account.login(), PASSWORD));

        assertThat(http.put()
                        .uri("/api/session/locale")
                        .cookie(cookie)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"locale\": \"en\"}"))
                .hasStatusOk();

        assertThat(http.get().uri("/api/session").cookie(cookie))
                .bodyJson()
                .extractingPath("$.locale")
                .isEqualTo("en");
    }

    private Sessions sessionsIn(Duration time) {
        return new Sessions(sessions, accounts, Clock.offset(Clock.systemUTC(), time));
    }

    private MvcTestResult signIn(String login, String password) {
        return attempt(login, password).exchange();
    }

    private MockMvcRequestBuilder attempt(String login, String password) {
        return http.post()
                .uri("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
    }

    private MockMvcRequestBuilder changePassword(Cookie cookie, String current, String next) {
        return http.post()
                .uri("/api/session/password")
                .cookie(cookie)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\": \"%s\", \"next\": \"%s\"}".formatted(current, next));
    }

    private static Cookie cookieOf(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Objects.requireNonNull(answer.getResponse().getCookie("hearth_session"));
    }
}

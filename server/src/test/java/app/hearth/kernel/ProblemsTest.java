package app.hearth.kernel;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeServerTest
class ProblemsTest {

    @Autowired
    private MockMvcTester http;

    @Test
    void gathersEverythingThatIsWrongWithABody() {
        assertProblem(post("{\"login\": \" \", \"roles\": []}"), HttpStatus.BAD_REQUEST, "request.invalid");
        assertThat(post("{\"login\": \" \", \"roles\": []}"))
                .bodyJson()
                .extractingPath("$.faults[*].field")
                .asArray()
                .containsExactlyInAnyOrder("login", "name", "roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"login\": \"a\", \"name\": \"b\", \"roles\": [\"emperor\"]}", ""})
    void tellsABodyThatCannotBeRead(String body) {
        assertProblem(post(body), HttpStatus.BAD_REQUEST, "request.invalid");
    }

    @Test
    void tellsAParameterThatCannotBeRead() {
        assertProblem(
                http.get().uri("/api/audit?from=yesterday").with(admin()), HttpStatus.BAD_REQUEST, "request.invalid");
        assertProblem(
                http.get().uri("/api/people/export.exe").with(admin()), HttpStatus.BAD_REQUEST, "request.invalid");
        assertProblem(http.get().uri("/api/people/1").with(admin()), HttpStatus.BAD_REQUEST, "request.invalid");
    }

    @Test
    void knowsWhatIsNotThere() {
        assertProblem(http.get().uri("/api/nothing").with(admin()), HttpStatus.NOT_FOUND, "request.unknown-path");
        assertProblem(
                http.put().uri("/api/accounts").with(admin()), HttpStatus.METHOD_NOT_ALLOWED, "request.wrong-method");
        assertProblem(
                http.post()
                        .uri("/api/accounts")
                        .with(admin())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hello"),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "request.media-type");
    }

    @Test
    void keepsTheInsideToItself() {
        var problem =
                new RequestAdvice().showIncident(new IllegalStateException("password of the database: swordfish"));

        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.toString()).doesNotContain("swordfish");
        assertThat(Objects.requireNonNull(problem.getProperties())).containsKeys("code", "incident");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/conversations/0190f0aa-0000-7000-8000-000000000000", "/setup/abc"})
    void leavesEveryOtherPathToTheWebApplication(String path) {
        assertThat(http.get().uri(path)).hasStatusOk();
    }

    @Test
    void makesTheBrowserCareful() {
        assertThat(http.get().uri("/sign-in").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(http.get().uri("/sign-in"))
                .containsHeader("Permissions-Policy")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin");
    }

    @Test
    void describesTheApi() {
        assertThat(http.get().uri("/api/openapi")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"paths": {"/api/people/{id}": {"get": {"operationId": "peopleShow"}}},
                         "components": {"schemas": {
                           "SessionView": {
                             "required": ["account", "centre", "login", "name", "roles"],
                             "properties": {"roles": {"items": {"enum":
                               ["agent", "lead", "reviewer", "trainer", "manager", "partner", "admin"]}}}},
                           "Problem": {"required": ["code", "status", "title"]}}}}
                        """);
    }

    private MockMvcRequestBuilder post(String body) {
        return http.post()
                .uri("/api/accounts")
                .with(admin())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static void assertProblem(MockMvcRequestBuilder request, HttpStatus status, String code) {
        assertThat(request)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}

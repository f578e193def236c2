package app.hearth.access;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
class ApiTokenTest {

    private final UUID source = UUID.randomUUID();
    private Caller admin;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApiTokens tokens;

    @BeforeEach
    void keepAnAdministrator(@Autowired AccountTable accounts) {
        var account =
                Account.invited("admin." + UUID.randomUUID(), "管理员", Set.of(Role.ADMIN), null, Set.of(), Set.of());
        accounts.insert(account);
        admin = new Caller(account.id(), account.name(), null, account.roles(), Scope.CENTRE);
    }

    @Test
    void isShownOnceAndKnownUntilRevoked() throws Exception {
        var made = make("intake:write");
        var secret = new Secret(made.get("token").asString());

        assertThat(secret.value()).startsWith("hearth_");
        assertThat(tokens.callerOf(secret)).satisfies(caller -> {
            assertThat(caller.roles()).isEmpty();
            assertThat(caller.token().scopes()).containsExactly("intake:write");
            assertThat(caller.token().source()).isEqualTo(source);
        });
        assertThat(http.get().uri("/api/tokens").with(as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains(made.get("id").asString(), "lastUsedAt")
                .doesNotContain(secret.value());

        assertThat(http.delete()
                        .uri("/api/tokens/{id}", made.get("id").asString())
                        .with(as(admin)))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tokens.callerOf(secret));
    }

    @Test
    void opensNothingThatItsScopeDoesNotName() throws Exception {
        var bearer = "Bearer " + make("intake:write").get("token").asString();

        assertThat(http.get().uri("/api/people").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/api/people").header(HttpHeaders.AUTHORIZATION, "Bearer hearth_nonsense"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("access.token-unknown");
    }

    @Test
    void needsNoForgeryTokenBecauseNoBrowserSendsItUnasked() throws Exception {
        var bearer = "Bearer " + make("intake:write").get("token").asString();

        assertThat(http.delete().uri("/api/session").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("access.not-allowed");
    }

    @Test
    void hasOnlyScopesThatThereAre() {
        assertThat(http.post()
                        .uri("/api/tokens")
                        .with(as(admin))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"x\", \"scopes\": [\"everything\"]}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private JsonNode make(String scope) throws Exception {
        var answer = http.post()
                .uri("/api/tokens")
                .with(as(admin))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"loader\", \"scopes\": [\"%s\"], \"source\": \"%s\"}".formatted(scope, source))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json.readTree(answer.getResponse().getContentAsString());
    }
}

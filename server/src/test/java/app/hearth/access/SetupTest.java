package app.hearth.access;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
class SetupTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Test
    void letsInWhoBringsAnInvitationAndOnlyOnce() throws Exception {
        var login = "li." + UUID.randomUUID();
        var answer = http.post()
                .uri("/api/accounts")
                .with(admin())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"login": "%s", "name": "李娜", "roles": ["lead"], "programmes": [], "teams": []}
                        """.formatted(login))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var link = json.readTree(answer.getResponse().getContentAsString())
                .get("link")
                .asString();
        var path = "/api/setup/" + link.substring(link.lastIndexOf('/') + 1);

        assertThat(http.get().uri(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.login")
                .isEqualTo(login);
        assertThat(choose(path, "short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(choose(path, "a good long secret")).hasStatusOk().cookies().containsCookie("hearth_session");
        assertThat(choose(path, "another long secret")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcTester.MockMvcRequestBuilder choose(String path, String password) {
        return http.post()
                .uri(path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\": \"%s\"}".formatted(password));
    }
}

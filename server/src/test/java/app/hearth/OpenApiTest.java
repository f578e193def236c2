package app.hearth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API that the pages are typed by. It is kept in the repository, so that a change is seen. */
@WholeServerTest
class OpenApiTest {

    private static final Path KEPT = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private MockMvcTester http;

    @Test
    void theKeptDescriptionIsThatOfTheCode() throws IOException {
        var told = described();
        if (Boolean.getBoolean("hearth.openapi.write")) {
            Files.writeString(KEPT, told);
        }

        assertThat(Files.readString(KEPT))
                .as("server/openapi.json is stale. Write it with `mvn -pl server -am test -Dtest=OpenApiTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dhearth.openapi.write=true`, then run"
                        + " `npm run api` in web/.")
                .isEqualTo(told);
    }

    /** Keys in alphabetical order: the order in which classes are found is nobody's choice. */
    private String described() throws IOException {
        var body = http.get().uri("/api/openapi").exchange().getResponse().getContentAsByteArray();
        return JSON.writeValueAsString(JSON.treeToValue(JSON.readTree(body), Object.class))
                        .replace("\r\n", "\n")
                + "\n";
    }
}

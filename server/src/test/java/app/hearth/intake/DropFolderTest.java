package app.hearth.intake;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.hearth.WholeServerTest;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeServerTest
class DropFolderTest {

    private static final Instant A_WHILE_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private DropFolder drop;

    @Autowired
    private MockMvcTester http;

    @Value("${hearth.home}")
    private Path home;

    @Test
    void takesAFileOnceAndLeavesItWhereItLies() throws IOException {
        var file = put("good.jsonl", """
                {"conversationId":"dropped","startedAt":"2026-03-01T10:00:00Z",\
                "turns":[{"speaker":"customer","text":"你好"}]}
                """);

        drop.look();
        drop.look();

        assertThat(states(file)).containsExactly("done 1");
        assertThat(file).exists();
    }

    @Test
    void notesWhatItCannotTake() throws IOException {
        var file = put("picture.jpg", "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0001\u0002\u0003\u0004");

        drop.look();
        drop.look();

        assertThat(states(file)).containsExactly("failed 0");
    }

    private Path put(String name, String content) throws IOException {
        var folder = Files.createDirectories(home.resolve("drop").resolve("drop-" + UUID.randomUUID()));
        var file = Files.writeString(folder.resolve(UUID.randomUUID() + name), content);
        return Files.setLastModifiedTime(file, FileTime.from(A_WHILE_AGO));
    }

    private List<String> states(Path file) {
        return await().until(
                        () -> statesNow(file), states -> states.stream().noneMatch(it -> it.startsWith("working")));
    }

    private List<String> statesNow(Path file) {
        var imports = Desk.text(http.get().uri("/api/imports?limit=200").with(admin()));
        return JsonPath.<List<Map<String, Object>>>read(
                        imports, "$.items[?(@.filename == '%s')]".formatted(file.getFileName()))
                .stream()
                .map(it -> it.get("state") + " " + it.get("accepted"))
                .toList();
    }
}

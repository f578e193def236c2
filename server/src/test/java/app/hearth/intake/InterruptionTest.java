package app.hearth.intake;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Ids;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeServerTest
class InterruptionTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportTable table;

    @Autowired
    private Sources sources;

    @Autowired
    private Ids ids;

    @Autowired
    private Clock clock;

    @Test
    void whatWasComingInWhenTheServerWentDownIsToldSo() {
        var source = sources.getOrAdd("interrupted", "file", ZoneId.of("Asia/Shanghai"), false);
        var begun = Import.begun(ids.next(), source, "half.jsonl", "jsonl", null, "somebody", clock.instant());
        table.insertUnlessPresent(begun);

        imports.afterSingletonsInstantiated();

        assertThat(http.get().uri("/api/imports/" + begun.id()).with(admin()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("interrupted"))
                .hasPathSatisfying("$.problem", problem -> assertThat(problem).isEqualTo("import.interrupted"))
                .hasPath("$.endedAt");
    }
}

package app.hearth.intake;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Scope;
import app.hearth.people.DemoPeople;
import app.hearth.people.Rosters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@WholeServerTest
class DemoCentreTest {

    private static final Caller SOMEBODY = new Caller(UUID.randomUUID(), "Test", null, Set.of(), Scope.NOTHING);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesNoTraceOfAMadeUpSourceAndAllOfARealOne() {
        var real = new Desk(http);
        real.upload("real.jsonl", conversation("stays"));
        var madeUp = new Desk(http);
        madeUp.upload("demo.jsonl", conversation("goes"));
        jdbc.sql("UPDATE source SET demo = true WHERE id = :id::uuid")
                .param("id", madeUp.source())
                .update();
        var gone = jdbc.sql("SELECT id FROM conversation WHERE source = :source::uuid")
                .param("source", madeUp.source())
                .query(UUID.class)
                .single();

        Desk.text(http.delete().uri("/api/demo").with(admin()));

        assertThat(real.search("")).contains("stays");
        for (var table : List.of("conversation", "listing", "ledger", "import")) {
            assertThat(count("SELECT count(*) FROM %s WHERE source = '%s'".formatted(table, madeUp.source())))
                    .as(table)
                    .isZero();
        }
        for (var table : List.of("reading", "evaluation")) {
            assertThat(count("SELECT count(*) FROM %s WHERE conversation = '%s'".formatted(table, gone)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    @Transactional
    void removesTheMadeUpPeopleToo(@Autowired Rosters rosters, @Autowired DemoPeople people) {
        var roster = "工号,姓名,登录名,班组,项目\n90001,演示甲,demo.a,演示一组,演示项目\n";
        rosters.take(
                SOMEBODY, "roster.csv", new ByteArrayInputStream(roster.getBytes(StandardCharsets.UTF_8)), null, false);

        people.markAll();
        people.remove(List.of());

        assertThat(count("SELECT count(*) FROM person")).isZero();
        assertThat(count("SELECT count(*) FROM programme WHERE name = '演示项目'")).isZero();
        assertThat(count("SELECT count(*) FROM centre WHERE demo")).isZero();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private static String conversation(String id) {
        return """
                {"conversationId":"%s","agentId":"d1","startedAt":"2026-03-01T10:00:00Z",\
                "turns":[{"speaker":"customer","text":"你好"},{"speaker":"agent","text":"您好"}]}
                """.formatted(id);
    }
}

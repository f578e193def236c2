package app.hearth.signals;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversations;
import app.hearth.intake.Desk;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.people.PeopleFixtures;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeServerTest
class NeedVectorTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Conversations conversations;

    private Desk desk;

    @BeforeEach
    void bringSomeConversations() {
        desk = new Desk(http);
        desk.upload(
                "some.jsonl",
                conversation("slow", "2019-01-10T10:00:00Z", "我买的电饭煲快递三天了还没送到，什么时候能到")
                        + conversation("late", "2019-01-11T10:00:00Z", "我的包裹怎么还没有送来，已经等了好几天")
                        + conversation("bill", "2019-01-12T10:00:00Z", "发票抬头写错了，怎么重新开一张发票")
                        + conversation(
                                "parcel", "2019-01-13T10:00:00Z", "Where is my parcel? It should have come on Monday.")
                        + conversation("far", "2019-08-10T10:00:00Z", "我买的电饭煲快递三天了还没送到，什么时候能到")
                        + conversation("silent", "2019-01-14T10:00:00Z", ""));
        awaitVectors();
    }

    @AfterEach
    void forgetThem() {
        conversations.erase(UUID.fromString(desk.source()));
    }

    @Test
    void findsTheClosestFirstWithinSomeWeeks() {
        var similar = similar("slow", "");

        assertThat(JsonPath.<String>read(similar, "$.state")).isEqualTo("ready");
        assertThat(found(similar)).containsExactly("late", "bill");
        assertThat(JsonPath.<String>read(similar, "$.items[0].words")).contains("包裹");
        assertThat(JsonPath.<Double>read(similar, "$.items[0].closeness"))
                .isGreaterThan(JsonPath.<Double>read(similar, "$.items[1].closeness"));
        assertThat(JsonPath.<Boolean>read(similar, "$.items[1].sameNeed")).isFalse();
        assertThat(JsonPath.<Integer>read(similar, "$.looked")).isEqualTo(2);
    }

    @Test
    void looksWithinTheSpanThatIsAskedFor() {
        var similar = similar("slow", "from=2019-08-01T00:00:00Z&to=2019-09-01T00:00:00Z");

        assertThat(found(similar)).containsExactly("far");
        assertThat(JsonPath.<Double>read(similar, "$.items[0].closeness")).isEqualTo(1.0);
        assertThat(JsonPath.<Boolean>read(similar, "$.items[0].sameNeed")).isTrue();
        assertThat(found(similar("slow", "limit=1"))).containsExactly("late");
        assertThat(http.get()
                        .uri(path("slow") + "?from=2019-08-01T00:00:00Z&to=2019-01-01T00:00:00Z")
                        .with(admin()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("similar.span");
    }

    @Test
    void comparesEnglishWithEnglishAndSilenceWithNothing() {
        assertThat(found(similar("parcel", ""))).isEmpty();
        assertThat(JsonPath.<String>read(similar("silent", ""), "$.state")).isEqualTo("none");
    }

    @Test
    void findsOnlyWhatTheCallerMaySee() {
        var number = PeopleFixtures.unique("79");
        assertThat(http.post()
                        .uri("/api/people/roster")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file",
                                "roster.csv",
                                "text/csv",
                                "工号,姓名\n%s,林小满\n".formatted(number).getBytes(StandardCharsets.UTF_8)))
                        .with(admin()))
                .hasStatus2xxSuccessful();
        desk.upload(
                "own.jsonl",
                conversation("own", "2019-01-16T10:00:00Z", "快递什么时候送到").replace("00079", number)
                        + conversation("own too", "2019-01-17T10:00:00Z", "发票怎么开")
                                .replace("00079", number));
        awaitVectors();
        var person = JsonPath.<String>read(
                Desk.text(http.get().uri("/api/people?q=" + number).with(admin())), "$.items[0].id");
        var agent = as(Role.AGENT, new Scope(false, Set.of(), Set.of(), UUID.fromString(person)));

        assertThat(found(Desk.text(http.get().uri(path("own")).with(agent)))).containsExactly("own too");
        assertThat(found(similar("own", ""))).startsWith("slow", "late");
        assertThat(http.get().uri(path("slow")).with(agent)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void makesAVectorAnewWhereTheWordsHaveChanged() {
        desk.upload("again.jsonl", conversation("late", "2019-01-11T10:00:00Z", "电子发票在哪里下载，抬头要改成公司"));
        awaitVectors();

        assertThat(found(similar("bill", ""))).startsWith("late");
        assertThat(found(similar("slow", ""))).hasSize(2);
    }

    @Test
    void makesAllAnewWhereTheModelIsAnother() {
        jdbc.sql("UPDATE need_vector SET model = 'older', vector = ''::bytea WHERE conversation = :id::uuid")
                .param("id", id("late"))
                .update();
        jdbc.sql("UPDATE need_work SET model = 'older'").update();

        await().atMost(SOON).until(() -> found(similar("slow", "")).equals(List.of("late", "bill")));
    }

    @Test
    void waitsWhilePausedAndTellsHowFarItIs() {
        assertThat(http.post().uri("/api/need-vectors/pause").with(admin())).hasStatus(HttpStatus.NO_CONTENT);
        desk.upload("more.jsonl", conversation("more", "2019-01-15T10:00:00Z", "快递丢了怎么赔"));

        var paused = state();
        assertThat(JsonPath.<Boolean>read(paused, "$.paused")).isTrue();
        assertThat(JsonPath.<Integer>read(paused, "$.done")).isLessThan(JsonPath.<Integer>read(paused, "$.total"));
        assertThat(JsonPath.<String>read(similar("more", ""), "$.state")).isEqualTo("pending");

        assertThat(http.post().uri("/api/need-vectors/resumption").with(admin()))
                .hasStatus(HttpStatus.NO_CONTENT);
        awaitVectors();
        assertThat(found(similar("more", ""))).isNotEmpty();
    }

    @Test
    void forgetsTheVectorsOfWhatIsErased() {
        var ids = List.of(id("slow"), id("late"));

        conversations.erase(UUID.fromString(desk.source()));

        for (var table : List.of("need_vector", "need_pending")) {
            for (var id : ids) {
                assertThat(jdbc.sql("SELECT count(*) FROM %s WHERE conversation = :id::uuid".formatted(table))
                                .param("id", id)
                                .query(Long.class)
                                .single())
                        .isZero();
            }
        }
    }

    private void awaitVectors() {
        await().atMost(SOON).until(() -> {
            var state = state();
            return JsonPath.<Integer>read(state, "$.done").equals(JsonPath.<Integer>read(state, "$.total"));
        });
    }

    private String state() {
        return Desk.text(http.get().uri("/api/need-vectors").with(admin()));
    }

    private String similar(String number, String query) {
        return Desk.text(http.get().uri(path(number) + "?" + query).with(admin()));
    }

    private String path(String number) {
        return "/api/conversations/%s/similar".formatted(id(number));
    }

    /** The numbers of those found that are of this test. */
    private List<String> found(String similar) {
        return JsonPath.<List<String>>read(similar, "$.items[*].id").stream()
                .map(id -> jdbc.sql(
                                "SELECT external_id FROM conversation WHERE id = :id::uuid AND source = :source::uuid")
                        .param("id", id)
                        .param("source", desk.source())
                        .query(String.class)
                        .optional()
                        .orElse("other"))
                .toList();
    }

    private String id(String number) {
        return jdbc.sql("SELECT id FROM conversation WHERE source = :source::uuid AND external_id = :number")
                .param("source", desk.source())
                .param("number", number)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static String conversation(String id, String at, String words) {
        return """
                {"conversationId":"%s","agentId":"00079","startedAt":"%s","turns":[\
                {"speaker":"customer","text":"%s"},{"speaker":"agent","text":"您好，我帮您看一下。"}]}
                """.formatted(id, at, words);
    }
}

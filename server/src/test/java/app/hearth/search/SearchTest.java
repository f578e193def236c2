package app.hearth.search;

import static app.hearth.access.SignedIn.admin;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.intake.Desk;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @BeforeAll
    void bringSomeConversations() {
        desk = new Desk(http);
        desk.upload(
                "some.jsonl",
                conversation(
                                "furious",
                                "webchat",
                                "2026-01-31T23:59:59Z",
                                "太过分了！你们就是骗子，我要投诉到12315",
                                "您好，非常抱歉给您添麻烦了，我马上为您处理")
                        + conversation("calm", "webchat", "2026-02-01T00:00:00Z", "请问快递什么时候到？", "您好，预计明天送达")
                        + conversation("grateful", "weibo", "2026-02-15T10:00:00Z", "太感谢了，你真好", "不客气，感谢您的来电，再见")
                        + conversation(
                                "english",
                                "weibo",
                                "2026-03-01T10:00:00Z",
                                "Where is my parcel?",
                                "Hello, it arrives tomorrow."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                             | english, grateful, calm, furious
                    order=oldest                                   | furious, calm, grateful, english
                    channel=weibo                                  | english, grateful
                    emotion=pleased                                | grateful
                    flag=threatensEscalate                         | furious
                    entry=upset                                    | furious
                    behaviour=closing                              | grateful
                    item=greeting                                  | grateful
                    item=greeting&verdict=met                      | english, calm, furious
                    q=快递                                          | calm
                    q=parcels                                      | english
                    q=快递 明天                                      | calm
                    q=快递 投诉                                      | ''
                    from=2026-02-01T00:00:00Z&to=2026-03-01T00:00:00Z | grateful, calm
                    """)
    void narrowsAndOrders(String query, String expected) {
        assertThat(String.join(", ", numbers(desk.search(query)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"newest", "oldest", "lowest-score", "highest-score"})
    void goesThroughAllPagesWithoutLosingOrRepeatingAny(String order) {
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = desk.search("limit=1&order=%s%s".formatted(order, after.isEmpty() ? "" : "&after=" + after));
            seen.addAll(numbers(page));
            after = JsonPath.<List<String>>read(page, "$..next").stream()
                    .findFirst()
                    .orElse("");
        } while (!after.isEmpty());

        assertThat(seen).containsExactlyInAnyOrder("furious", "calm", "grateful", "english");
        assertThat(seen).containsExactlyElementsOf(numbers(desk.search("order=" + order)));
    }

    @Test
    void tellsTheNeedInTheCustomersOwnWords() {
        var calm = desk.search("q=快递");

        assertThat(JsonPath.<String>read(calm, "$.items[0].needWords")).isEqualTo("请问快递什么时候到");
        assertThat(http.get()
                        .uri("/api/conversations/{id}/reading", JsonPath.<String>read(calm, "$.items[0].id"))
                        .with(admin()))
                .bodyJson()
                .extractingPath("$.needWords")
                .isEqualTo("请问快递什么时候到");
        assertThat(JsonPath.<String>read(desk.search("emotion=pleased"), "$.items[0].needWords"))
                .isEmpty();
    }

    /** More than are looked through one by one, so that the index must find the rare ones. */
    @Test
    void findsTheRareAmongTheManyInEveryOrder() {
        var many = new Desk(http);
        var file = new StringBuilder();
        var start = Instant.parse("2024-12-01T00:00:00Z");
        for (var number = 0; number < 2300; number++) {
            var rare = number == 0 || number == 1200 || number == 2299;
            file.append(conversation(
                    "n" + number,
                    rare ? "weibo" : "webchat",
                    start.plus(Duration.ofHours(6L * number)).toString(),
                    rare ? "龙舟鼓手报名" : "请问快递什么时候到？",
                    "您好"));
        }
        many.upload("many.jsonl", file.toString());

        for (var rare : List.of("q=龙舟鼓手", "channel=weibo", "q=龙舟&channel=weibo")) {
            assertThat(numbers(many.search(rare))).as(rare).containsExactly("n2299", "n1200", "n0");
            assertThat(numbers(many.search(rare + "&order=oldest"))).containsExactly("n0", "n1200", "n2299");
            for (var order : List.of("lowest-score", "highest-score")) {
                assertThat(numbers(many.search(rare + "&order=" + order)))
                        .containsExactlyInAnyOrder("n0", "n1200", "n2299");
            }
            var first = many.search(rare + "&limit=2");
            assertThat(numbers(many.search(rare + "&after=" + JsonPath.read(first, "$.next"))))
                    .containsExactly("n0");
        }
        assertThat(numbers(many.search("q=龙舟&channel=webchat"))).isEmpty();
    }

    @Test
    void findsAnswersThatCameTooFastAndThoseThatComeAgain() {
        var answer = "您的订单已经加急处理，预计四十八小时之内会有专人与您联系，请您保持电话畅通";
        var hasty = new Desk(http);
        hasty.upload(
                "hasty.jsonl",
                answered("hasty", answer, "08:00:03", "已经为您登记，稍后会有同事回电说明处理结果")
                        + answered("again", answer, "08:00:40", answer)
                        + answered("careful", answer, "08:00:40", "已经为您登记，稍后会有同事回电说明处理结果"));

        assertThat(numbers(hasty.search("tooFast=true"))).containsExactly("hasty");
        assertThat(numbers(hasty.search("tooFast=false"))).containsExactlyInAnyOrder("again", "careful");
        assertThat(numbers(hasty.search("canned=true"))).containsExactly("again");
        assertThat(numbers(desk.search("tooFast=false&channel=weibo")))
                .as("without times nobody can tell")
                .isEmpty();
    }

    @Test
    void exportsWhatTheListShows() {
        var csv = Desk.text(http.get()
                .uri("/api/conversations/export.csv?channel=weibo&source=" + desk.source())
                .with(admin()));

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("grateful").doesNotContain("furious");
        var xlsx = http.get()
                .uri("/api/conversations/export.xlsx?source=" + desk.source())
                .with(admin())
                .exchange()
                .getResponse();
        assertThat(new String(xlsx.getContentAsByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertThat(http.get().uri("/api/conversations?after=nowhere").with(admin()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("search.place-unknown");
    }

    @Test
    void takesAnythingForSearchWords() {
        for (var typed : List.of("'", "\\", "a & b | !c", "<->", ":*", "((", "😀", "%", "' OR 1=1 --")) {
            assertThat(numbers(Desk.text(http.get()
                            .uri("/api/conversations?source={source}&q={typed}", desk.source(), typed)
                            .with(admin()))))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void showsTheDayAtAGlance() {
        var home = Desk.text(http.get().uri("/api/home").with(admin()));

        assertThat(JsonPath.<Integer>read(home, "$.conversationsWeek")).isNotNegative();
        assertThat(JsonPath.<List<Object>>read(home, "$.attention")).hasSizeLessThanOrEqualTo(3);
    }

    private static List<String> numbers(String page) {
        return JsonPath.read(page, "$.items[*].externalId");
    }

    private static String answered(String number, String first, String at, String second) {
        return """
                {"conversationId":"%s","channel":"webchat","startedAt":"2026-04-01T08:00:00Z","turns":[\
                {"speaker":"customer","at":"2026-04-01T08:00:00Z","text":"我的快递什么时候送到"},\
                {"speaker":"agent","at":"2026-04-01T%sZ","text":"%s"},\
                {"speaker":"customer","at":"2026-04-01T08:01:00Z","text":"那退款呢"},\
                {"speaker":"agent","at":"2026-04-01T08:02:09Z","text":"%s"}]}
                """.formatted(number, at, first, second);
    }

    private static String conversation(String id, String channel, String at, String customer, String agent) {
        return """
                {"conversationId":"%s","channel":"%s","agentId":"00077","startedAt":"%s","turns":[\
                {"speaker":"customer","at":"%s","text":"%s"},{"speaker":"agent","text":"%s"}]}
                """.formatted(id, channel, at, at, customer, agent);
    }
}

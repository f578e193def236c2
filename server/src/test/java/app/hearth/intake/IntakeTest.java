package app.hearth.intake;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.as;
import static app.hearth.intake.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeServerTest
class IntakeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Desk desk;
    private String source = "";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void addASource() {
        desk = new Desk(http);
        source = desk.source();
    }

    @Test
    void makesConversationsOfAFileAndFindsThemByTheirWords() {
        var done = upload("two.jsonl", conversation("one", "我的会员积分不见了") + conversation("two", "快递还没有到"));

        assertThat(done)
                .containsEntry("accepted", 2)
                .containsEntry("processed", 2)
                .containsEntry("rejected", 0);
        var found = search("q=会员积分");
        assertThat(JsonPath.<List<String>>read(found, "$.items[*].externalId")).containsExactly("one");
        assertThat(JsonPath.<String>read(found, "$.items[0].highlights[0].text"))
                .contains("会员积分");
        assertThat(JsonPath.<List<String>>read(search("q=two"), "$.items[*].externalId"))
                .containsExactly("two");
    }

    @Test
    void givesTheSameStoreForTheSameFileTwiceAndInPieces() {
        var one = conversation("one", "退款到账了吗");
        var two = conversation("two", "怎么修改地址");
        upload("piece.jsonl", one);
        var before = count("conversation");

        var whole = upload("whole.jsonl", one + two);
        var again = upload("whole.jsonl", one + two);

        assertThat(whole).containsEntry("accepted", 1).containsEntry("duplicates", 1);
        assertThat(again).containsEntry("accepted", 0).containsEntry("duplicates", 2);
        assertThat(count("conversation")).isEqualTo(before + 1);
        assertThat(count("listing")).isEqualTo(count("conversation"));
    }

    @Test
    void replacesAConversationByItsLaterVersion() {
        upload("first.jsonl", conversation("grows", "第一句话"));
        upload("second.jsonl", conversation("grows", "第一句话后来变长了"));
        upload("first-again.jsonl", conversation("grows", "第一句话"));

        var found = search("");
        assertThat(JsonPath.<List<String>>read(found, "$.items[*].opening")).containsExactly("第一句话后来变长了");
    }

    @Test
    void losesNothingWhenOneOfTwoEqualImportsIsCancelled() {
        var file = new StringBuilder();
        for (var number = 0; number < 1500; number++) {
            file.append(conversation("twice-" + number, "发票抬头怎么改"));
        }
        var first = desk.begin("first.jsonl", file.toString());
        var second = desk.begin("second.jsonl", file.toString());
        var cancelled = http.post()
                .uri("/api/imports/%s/cancel".formatted(first))
                .with(admin())
                .exchange()
                .getResponse()
                .getStatus();

        assertThat(cancelled).as("too late, or cancelled").isIn(200, 409);
        desk.awaitDone(second);
        assertThat(count("conversation")).isEqualTo(1500);
    }

    @Test
    void reportsEachBadRowAndTakesTheRest() {
        var file = conversation("good", "你好")
                + "{not json}\n"
                + "{\"conversationId\":\"no-turns\",\"startedAt\":\"2026-03-01T10:00:00Z\",\"turns\":[]}\n"
                + conversation("nul", "a\\u0000b")
                + "{\"conversationId\":\"no-time\",\"turns\":[{\"speaker\":\"customer\",\"text\":\"在吗\"}]}\n"
                + conversation("good too", "谢谢");

        var done = upload("mixed.jsonl", file);

        assertThat(done)
                .containsEntry("accepted", 2)
                .containsEntry("rejected", 4)
                .containsEntry("lines", 6);
        var rejections = text(http.get()
                .uri("/api/imports/%s/rejections".formatted(done.get("id")))
                .with(admin()));
        assertThat(JsonPath.<List<Integer>>read(rejections, "$.items[*].line")).containsExactly(2, 3, 4, 5);
        assertThat(JsonPath.<List<String>>read(rejections, "$.items[*].code"))
                .contains("turns.empty", "text.nul", "time.missing");
        assertThat(text(http.get()
                        .uri("/api/imports/%s/rejections.csv".formatted(done.get("id")))
                        .with(admin())))
                .contains("text.nul");
    }

    @Test
    void keepsNothingThatIdentifiesTheCustomer() {
        upload("private.jsonl", conversation("masked", "我的手机13812345678，身份证11010519491231002X"));

        for (var column : List.of("ledger.payload", "conversation.turns", "listing.opening")) {
            var table = column.substring(0, column.indexOf('.'));
            var kept = jdbc.sql("SELECT string_agg(%s::text, ' ') FROM %s WHERE source = :source::uuid"
                            .formatted(column, table))
                    .param("source", source)
                    .query(String.class)
                    .single();
            assertThat(kept)
                    .as(column)
                    .contains("[")
                    .doesNotContain("13812345678")
                    .doesNotContain("19491231002");
        }
    }

    @Test
    void putsTheTurnsOfMixedRowsTogether() {
        var csv = """
                会话ID,时间,发送方,内容,客服工号,渠道
                A,2026-03-01 10:00:00,客户,我要退货,00042,网页
                B,2026-03-01 10:00:05,客户,发票怎么开,00043,网页
                A,2026-03-01 10:00:20,客服,您好，请问订单号是多少？,00042,网页
                B,2026-03-01 10:00:25,客服,您好，在订单里申请即可,00043,网页
                """;

        var done = upload("export.csv", csv.getBytes(Charset.forName("GB18030")));

        assertThat(done).containsEntry("accepted", 2).containsEntry("rejected", 0);
        var found = search("order=oldest");
        assertThat(JsonPath.<List<Integer>>read(found, "$.items[*].turns")).containsExactly(2, 2);
        assertThat(JsonPath.<List<String>>read(found, "$.items[*].opening")).containsExactly("我要退货", "发票怎么开");
        assertThat(JsonPath.<String>read(found, "$.items[0].startedAt")).isEqualTo("2026-03-01T02:00:00Z");
    }

    @Test
    void showsAFileBeforeItIsTaken() {
        var csv = "会话ID,时间,发送方,内容\nA,2026-03-01 10:00:00,客户,我的电话13812345678\n";

        var look = text(http.post()
                .uri("/api/imports/preview?filename=a.csv&source=" + source)
                .with(admin())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(csv));

        assertThat(JsonPath.<String>read(look, "$.format")).isEqualTo("csv");
        assertThat(JsonPath.<String>read(look, "$.mapping.columns.text")).isEqualTo("内容");
        assertThat(JsonPath.<Boolean>read(look, "$.complete")).isTrue();
        assertThat(look).doesNotContain("13812345678");
    }

    @Test
    void saysWhyAFileCannotBeTaken() {
        assertThat(http.post()
                        .uri("/api/imports?filename=old.xls&source=" + source)
                        .with(admin())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("file.xls");
    }

    @Test
    void takesWhatIsPushedAndSaysWhatBecameOfIt() {
        var name = jdbc.sql("SELECT name FROM source WHERE id = :id::uuid")
                .param("id", source)
                .query(String.class)
                .single();
        var body = conversation("pushed", "请问几点下班") + "{}\n";

        var outcome = text(http.post()
                .uri("/api/intake?source=" + name)
                .with(admin())
                .contentType("application/x-ndjson")
                .content(body));

        assertThat(JsonPath.<Integer>read(outcome, "$.accepted")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(outcome, "$.rejected[0].line")).isEqualTo(2);
        await().atMost(SOON).until(() -> search("").contains("pushed"));
    }

    @Test
    void letsNobodyElseImport() {
        for (var role : List.of(Role.AGENT, Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.PARTNER)) {
            assertThat(http.post()
                            .uri("/api/imports?filename=a.jsonl&source=" + source)
                            .with(as(role, Scope.CENTRE))
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .content(conversation("x", "y")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void showsAnAgentOfNobodyNothing() {
        upload("mine.jsonl", conversation("hidden", "不应该看到"));
        var id = JsonPath.<String>read(search(""), "$.items[0].id");
        var nobody = as(Role.AGENT, new Scope(false, Set.of(), Set.of(), UUID.randomUUID()));

        assertThat(text(http.get().uri("/api/conversations?source=" + source).with(nobody)))
                .contains("\"items\":[]");
        for (var part : List.of("", "/reading", "/evaluation")) {
            assertThat(http.get().uri("/api/conversations/" + id + part).with(nobody))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(http.get().uri("/api/conversations/" + id + part).with(admin()))
                    .hasStatusOk();
        }
    }

    /** More often than there are connections to the database: none may be kept. */
    @Test
    void opensConversationsAllDayLong() {
        upload("one.jsonl", conversation("opened", "我想改一下收货时间"));
        var id = JsonPath.<String>read(search(""), "$.items[0].id");

        for (var time = 0; time < 30; time++) {
            for (var part : List.of("", "/reading", "/evaluation")) {
                assertThat(http.get().uri("/api/conversations/" + id + part).with(admin()))
                        .hasStatusOk();
            }
        }
    }

    private Map<String, Object> upload(String name, String file) {
        return desk.upload(name, file);
    }

    private Map<String, Object> upload(String name, byte[] file) {
        return desk.upload(name, file);
    }

    private String search(String query) {
        return desk.search(query);
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE source = :source::uuid".formatted(table))
                .param("source", source)
                .query(Integer.class)
                .single();
    }

    private static String conversation(String id, String firstWords) {
        return """
                {"conversationId":"%s","channel":"webchat","agentId":"00042","startedAt":"2026-03-01T10:00:00Z",\
                "turns":[{"speaker":"customer","at":"2026-03-01T10:00:00Z","text":"%s"},\
                {"speaker":"agent","at":"2026-03-01T10:00:30Z","text":"您好，很高兴为您服务"}]}
                """.formatted(id, firstWords);
    }
}

package app.hearth.review;

import static app.hearth.access.SignedIn.as;
import static app.hearth.intake.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.connectors.tables.UnreadableTable;
import app.hearth.connectors.tables.XlsxTable;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.document.Bilingual;
import app.hearth.kernel.Caller;
import app.hearth.quality.Standings;
import app.hearth.scorecard.CardSheet;
import app.hearth.scorecard.Item;
import app.hearth.scorecard.ScorecardDocument;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeServerTest
class ReviewHttpTest {

    private static final String NO_GREETING = """
            {"revision": %d, "comment": "语气可以更暖一些", "coachNote": "%s", "coachShared": %s,
             "items": [{"item": "greeting", "verdict": "not-met", "share": 0, "note": "",
                        "evidence": [{"turn": 1, "start": 0, "end": 2}]}]}
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Standings standings;

    @Autowired
    private ReviewSettingTable settings;

    private ReviewSettings before;
    private final Caller caller = ReviewFloor.reviewer();
    private ReviewFloor floor;
    private UUID person;
    private Conversation conversation;

    @BeforeEach
    void aConversation() {
        before = settings.get();
        settings.update(new ReviewSettings(0, 0.3, 0, true, 45));
        floor = new ReviewFloor(jdbc, conversations);
        person = floor.person();
        conversation = floor.upset(floor.agent(person));
    }

    @AfterEach
    void asItWas() {
        settings.update(before);
    }

    @Test
    void aBlindReviewerSeesNothingOfTheMachineAndTheAgentUntilItIsSubmitted() {
        var id = begin(caller, "blind");
        String blind = text(http.get().uri("/api/reviews/" + id).with(as(caller)));

        assertThat(JsonPath.<Map<String, Object>>read(blind, "$"))
                .containsEntry("mode", "blind")
                .doesNotContainKeys("agent", "machineScores");
        assertThat(JsonPath.<List<Object>>read(blind, "$..machine")).isEmpty();
        assertThat(JsonPath.<List<Object>>read(blind, "$.turns")).hasSize(4);

        String after = submit(id, 0, "", false);
        assertThat(JsonPath.<Map<String, Object>>read(after, "$")).containsKeys("agent", "machineScores", "scores");
        assertThat(JsonPath.<List<String>>read(after, "$..items[?(@.id == 'greeting')].machine.verdict"))
                .containsExactly("met");
    }

    @Test
    void openingIsWrittenToTheAuditTrail() {
        var id = begin(caller, "open");
        text(http.get().uri("/api/reviews/" + id).with(as(caller)));

        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = 'conversation.opened' AND subject = :id")
                        .param("id", conversation.id().value().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSecondWindowIsToldThatAnotherOneSaved() {
        var id = begin(caller, "open");
        var body = NO_GREETING.formatted(0, "", false);
        text(json(http.put().uri("/api/reviews/" + id), body, caller));

        assertThat(json(http.put().uri("/api/reviews/" + id), body, caller))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("review.changed");
    }

    @Test
    void anAgentReadsTheScoreTheWordsAndWhatWasSharedAndNothingElse() {
        var id = begin(caller, "open");
        submit(id, 0, "一对一时聊聊问候", false);
        var remarks =
                "/api/conversations/%s/remarks".formatted(conversation.id().value());
        text(json(http.post().uri(remarks), "{\"text\": \"这里可以先问候\", \"turn\": 1, \"shared\": true}", caller));
        text(json(http.post().uri(remarks), "{\"text\": \"留给班长\", \"shared\": false}", caller));
        var agent = ReviewFloor.agentCaller(person);

        String mine = text(http.get().uri("/api/my-scores").with(as(agent)));
        assertThat(JsonPath.<List<String>>read(mine, "$.items[*].conversation"))
                .containsExactly(conversation.id().value().toString());
        assertThat(JsonPath.<Boolean>read(mine, "$.items[0].reviewed")).isTrue();
        assertThat(JsonPath.<String>read(mine, "$.items[0].coachNote")).isEmpty();
        assertThat(JsonPath.<List<String>>read(mine, "$.items[0].items[?(@.id == 'greeting')].words[*].text"))
                .containsExactly("您好");
        assertThat(JsonPath.<Integer>read(mine, "$.items[0].remarks")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(text(http.get().uri(remarks).with(as(agent))), "$[*].text"))
                .containsExactly("这里可以先问候");

        var other = ReviewFloor.agentCaller(floor.person());
        assertThat(JsonPath.<List<Object>>read(
                        text(http.get().uri("/api/my-scores").with(as(other))), "$.items"))
                .isEmpty();
        assertThat(http.get().uri(remarks).with(as(other))).hasStatus(404);
        assertThat(http.get().uri("/api/reviews/" + id).with(as(agent))).hasStatus(403);
    }

    @Test
    void theTrendTellsHowManyItIsOver() {
        var recent = floor.agent(person);
        floor.conversation(recent, Instant.now(), "你好", "您好，请问有什么可以帮您？", "谢谢", "不客气，再见");

        String trend = text(http.get().uri("/api/my-scores/trend").with(as(ReviewFloor.agentCaller(person))));

        assertThat(JsonPath.<List<Integer>>read(trend, "$[*].n")).hasSize(8).endsWith(1);
    }

    @Test
    void reviewsAreListedWithinTheScopeAndExported() {
        var id = begin(caller, "open");
        submit(id, 0, "", false);
        var elsewhere = new ReviewFloor(jdbc, conversations);

        assertThat(listed(floor.teamLead())).contains(id);
        assertThat(listed(elsewhere.teamLead())).doesNotContain(id);
        assertThat(text(http.get()
                        .uri("/api/reviews/export.csv?team=" + floor.team)
                        .with(as(caller))))
                .contains("复核编号")
                .contains(id)
                .contains("语气可以更暖一些");
    }

    @Test
    void theScoreSheetOfAConversationIsSignedOnPaperAndReadBackAsACard() throws Exception {
        submit(begin(caller, "open"), 0, "", false);
        var sheet = "/api/conversations/%s/score-sheet.xlsx?lang="
                .formatted(conversation.id().value());

        var chinese = rows(http.get().uri(sheet + "zh").with(as(caller)));
        assertThat(chinese.toString())
                .contains("客服质检评分表", "语气可以更暖一些", caller.name(), "未达标", "#2 您好", "否决前得分", "一票否决", "质检员签字");
        assertThat(rows(http.get().uri(sheet + "en").with(as(caller))).toString())
                .contains("Quality score sheet", "Not met", "Score before critical items", "Reviewer's signature");
        assertThat(http.get().uri(sheet).with(as(ReviewFloor.agentCaller(floor.person()))))
                .hasStatus(404);

        var lines = new ArrayList<CardSheet.Line>();
        chinese.forEach(cells -> lines.add(new CardSheet.Line(lines.size() + 1, cells)));
        var back = new CardSheet(lines);
        var read = back.read(back.suggest(), "back", new Bilingual("回", "Back"));
        assertThat(read.faults()).isEmpty();
        var card = standings.mainCard();
        var again = ScorecardDocument.read(Objects.requireNonNull(read.document()));
        assertThat(again.items())
                .extracting(it -> it.name().zh())
                .isEqualTo(card.items().stream().map(it -> it.name().zh()).toList());
        assertThat(again.items())
                .extracting(Item::weight)
                .isEqualTo(card.items().stream().map(Item::weight).toList());
        assertThat(again.items())
                .extracting(Item::critical)
                .isEqualTo(card.items().stream().map(Item::critical).toList());
        assertThat(again.sections()).hasSameSizeAs(card.sections());
    }

    @Test
    void theScoreSheetsOfReviewedConversationsAreOneWorkbookWithAllDeductions() throws Exception {
        submit(begin(caller, "open"), 0, "", false);

        var uri = "/api/reviews/score-sheets.xlsx?team=" + floor.team;
        var whole =
                http.get().uri(uri).with(as(caller)).exchange().getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(whole))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(2);
            assertThat(cells(sheets.getFirst()).toString())
                    .contains(conversation.id().value().toString(), "总分", caller.name());
            assertThat(cells(sheets.getLast()).toString()).contains("未达标", "#2 您好");
        }
        assertThat(http.get().uri(uri).with(as(ReviewFloor.agentCaller(person))))
                .hasStatus(403);
    }

    @Test
    void theScoreSheetsOfAPeriodHoldWhatTheMachineScoredAlone() throws Exception {
        var day = conversation.startedAt();
        var uri = "/api/score-sheets.xlsx?team=%s&from=%s&to=%s";
        var whole = http.get()
                .uri(uri.formatted(floor.team, day, day.plusSeconds(1)))
                .with(as(caller))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(whole))) {
            assertThat(cells(workbook.getFirstSheet()).toString())
                    .contains(conversation.id().value().toString(), "系统");
        }
        assertThat(http.get()
                        .uri(uri.formatted(floor.team, day, day.plusSeconds(93L * 86_400)))
                        .with(as(caller)))
                .hasStatus(422);
        assertThat(http.get()
                        .uri(uri.formatted(floor.team, day, day.plusSeconds(1)))
                        .with(as(ReviewFloor.agentCaller(person))))
                .hasStatus(403);
    }

    private static List<List<String>> rows(MockMvcRequestBuilder request) throws IOException {
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        try (var table =
                XlsxTable.open(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = new ArrayList<List<String>>();
            rows.add(table.header());
            table.forEachRemaining(row -> rows.add(row.cells()));
            return rows;
        } catch (UnreadableTable damaged) {
            throw new AssertionError(damaged);
        }
    }

    private static List<List<String>> cells(Sheet sheet) throws IOException {
        return sheet.read().stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList())
                .toList();
    }

    @Test
    void marksAreKeptAndTakenAway() {
        var mark =
                "/api/conversations/%s/marks/case".formatted(conversation.id().value());
        text(json(http.put().uri(mark), "{\"turn\": 1, \"note\": \"问候的好例子\"}", caller));

        var list = http.get().uri("/api/review-marks?kind=case").with(as(floor.teamLead()));
        assertThat(JsonPath.<List<String>>read(text(list), "$.items[*].note")).containsExactly("问候的好例子");

        text(http.delete().uri(mark).with(as(caller)));
        assertThat(JsonPath.<List<Object>>read(
                        text(http.get().uri("/api/review-marks?kind=case").with(as(floor.teamLead()))), "$.items"))
                .isEmpty();
        assertThat(json(http.put().uri(mark), "{\"turn\": 99, \"note\": \"\"}", caller))
                .hasStatus(422);
    }

    @Test
    void progressCountsWhatWasSubmittedAndHowOftenTheMachineAgreed() {
        submit(begin(caller, "open"), 0, "", false);

        String progress = text(http.get().uri("/api/reviews/progress").with(as(caller)));

        assertThat(JsonPath.<Integer>read(progress, "$.today")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(progress, "$.agreement.judged")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(progress, "$.agreement.same")).isZero();
    }

    private String begin(Caller by, String mode) {
        var body = "{\"conversation\": \"%s\", \"mode\": \"%s\"}"
                .formatted(conversation.id().value(), mode);
        return JsonPath.read(text(json(http.post().uri("/api/reviews"), body, by)), "$.id");
    }

    private String submit(String id, int revision, String coachNote, boolean shared) {
        return text(json(
                http.post().uri("/api/reviews/%s/submission".formatted(id)),
                NO_GREETING.formatted(revision, coachNote, shared),
                caller));
    }

    private List<String> listed(Caller by) {
        return JsonPath.read(text(http.get().uri("/api/reviews").with(as(by))), "$.items[*].id");
    }

    private static MockMvcRequestBuilder json(MockMvcRequestBuilder request, String body, Caller by) {
        return request.with(as(by)).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}

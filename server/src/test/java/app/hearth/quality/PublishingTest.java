package app.hearth.quality;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.as;
import static app.hearth.quality.QualityFixtures.NOON;
import static app.hearth.quality.QualityFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.ScoringWork.State;
import app.hearth.scorecard.CardExample;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Verdict;
import app.hearth.transcript.Outcome;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
class PublishingTest {

    private static final CardExample TALK = talk("customer: \"还没到\"", "agent: \"您好，我来查。\"");
    private static final RequestPostProcessor REVIEWER = as(Role.REVIEWER, Scope.CENTRE);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Conversations conversations;

    @Autowired
    private EvaluationTable evaluations;

    @Autowired
    private ScoringAgain again;

    @Autowired
    private Comparing comparing;

    private final String card = "trial-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID agent = UUID.randomUUID();
    private UUID programme = UUID.randomUUID();

    /** The agent of the test works for a programme of its own, so that nobody else's work is measured otherwise. */
    @BeforeEach
    void roster() {
        var team = UUID.randomUUID();
        var person = UUID.randomUUID();
        jdbc.sql("INSERT INTO programme (id, name) VALUES (:id, :name)")
                .param("id", programme)
                .param("name", "P " + programme)
                .update();
        jdbc.sql("INSERT INTO team (id, programme, name) VALUES (:id, :programme, :name)")
                .param("id", team)
                .param("programme", programme)
                .param("name", "T " + team)
                .update();
        jdbc.sql("INSERT INTO person (id, team, name, employee_number) VALUES (:id, :team, 'A', :number)")
                .param("id", person)
                .param("team", team)
                .param("number", person.toString())
                .update();
        jdbc.sql("INSERT INTO source_agent (id, source, external_id, person) VALUES (:id, :source, 'a', :person)")
                .param("id", agent)
                .param("source", UUID.randomUUID())
                .param("person", person)
                .update();
    }

    @AfterEach
    void leaveTheOthersAlone() {
        jdbc.sql("DELETE FROM scorecard_use WHERE programme = :programme")
                .param("programme", programme)
                .update();
        jdbc.sql("UPDATE scoring_choice SET revision = revision + 1").update();
    }

    @Test
    void measuresWhatIsStoredAndNewByWhatWasPublished() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        var stored = received(NOON);
        assertThat(main(stored))
                .extracting(Evaluation::scorecard, Evaluation::version)
                .containsExactly(card, 1);
        assertThat(verdict(stored)).isEqualTo(Verdict.MET);

        put(2, beginAgain(), document("再见"));
        publish(2);
        scoreAll();

        assertThat(main(stored).version()).isEqualTo(2);
        assertThat(verdict(stored)).isEqualTo(Verdict.NOT_MET);
        assertThat(main(received(NOON.plusSeconds(1))).version()).isEqualTo(2);
    }

    @Test
    void goesBackToAnEarlierVersion() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        put(2, beginAgain(), document("再见"));
        publish(2);
        var stored = received(NOON);
        assertThat(verdict(stored)).isEqualTo(Verdict.NOT_MET);

        assertThat(post("/api/scorecards/%s/versions/1/activation".formatted(card), Map.of("note", "错了"), admin()))
                .hasStatus(HttpStatus.ACCEPTED);
        scoreAll();

        assertThat(verdict(stored)).isEqualTo(Verdict.MET);
        assertThat(get("/api/scorecards/%s/versions".formatted(card)))
                .bodyJson()
                .extractingPath("$[*].active")
                .asArray()
                .containsExactly(false, true);
    }

    @Test
    void standsBesideTheMainCardWhereItAppliesAndGoesWhenItDoesNot() {
        publish(1, document("您好").replace("sections:", "applies-when: {number: turns, at-least: 1}\nsections:"));
        use(List.of(new CardUse(card, programme, false)));

        var stored = received(NOON);

        assertThat(main(stored).scorecard()).isEqualTo("general");
        assertThat(cardsOf(stored)).containsExactlyInAnyOrder("general", card);
        var shown = "/api/conversations/%s/evaluation".formatted(stored.value());
        assertThat(get(shown + "s"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].scorecard.id")
                .asArray()
                .containsExactly("general", card);
        assertThat(get(shown + "?card=" + card))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.scorecard.id", id -> assertThat(id).isEqualTo(card))
                .hasPathSatisfying(
                        "$.sections[0].items[0].evidence[0].text",
                        text -> assertThat(text).isEqualTo("您好"));
        assertThat(get(shown + "?card=complaint-of-others")).hasStatus(HttpStatus.NOT_FOUND);
        use(List.of());
        scoreAll();
        assertThat(cardsOf(stored)).containsExactly("general");
    }

    @Test
    void countsWhatWaitsForAPerson() {
        publish(1, document("您好").replace("tests:", """
                      - id: right
                        name: {zh: 正确, en: Right}
                        definition: {zh: 正确, en: Right}
                        weight: 1
                        detect: human
                      - id: slow
                        name: {zh: 快, en: Quick}
                        definition: {zh: 快, en: Quick}
                        weight: 1
                        detect: {number: turns, at-most: 1, unsure-to: 9}
                tests:"""));
        use(List.of(new CardUse(card, programme, true)));

        var evaluation = main(received(NOON));

        assertThat(evaluation)
                .extracting(Evaluation::pending, Evaluation::unsure)
                .containsExactly(2, 1);
    }

    @Test
    void losesNothingWhenTwoWriteAtOnce() {
        begin(document("一"));
        assertThat(put(1, document("二"), REVIEWER)).hasStatusOk();

        assertThat(put(1, document("三"), admin()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("scorecard.edited-meanwhile"))
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("Test reviewer saved edit 2"));
        assertThat(get("/api/scorecards/%s/draft".formatted(card)))
                .bodyJson()
                .extractingPath("$.document")
                .asString()
                .contains("二");
    }

    @Test
    void keepsADraftWithFaultsAndTellsEachWithItsLine() {
        begin(document("您好"));

        assertThat(put(1, document("您好").replace("weight: 1", "weight: much"), REVIEWER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.check.good", good -> assertThat(good).isEqualTo(false))
                .hasPathSatisfying(
                        "$.check.faults[0].line", line -> assertThat(line).isEqualTo(12))
                .hasPathSatisfying(
                        "$.check.faults[0].reason.en",
                        reason -> assertThat(reason).isEqualTo("This is not a number."));
        assertThat(publication(2))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.faulty");
    }

    @Test
    void publishesNothingWhoseOwnTestsComeOutOtherwise() {
        begin(document("您好").replace("it: met", "it: not-met"));

        assertThat(publication(1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("scorecard.examples"))
                .hasPathSatisfying(
                        "$.faults[0].reason",
                        reason -> assertThat(reason).asString().contains("is met"));
    }

    @Test
    void refusesTheDraftOfAnotherCard() {
        begin(document("您好").replace("card: " + card, "card: other"));

        assertThat(publication(1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.faults[0].reason")
                .asString()
                .contains("not of 'other'");
    }

    @Test
    void refusesToPublishWhatSomebodyElseHasChangedSince() {
        begin(document("您好"));
        put(1, document("您好吗"), REVIEWER);

        assertThat(publication(1)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void showsWhatIsDifferentItemByItem() {
        publish(1, document("您好"));
        put(2, beginAgain(), document("再见"));

        assertThat(get("/api/scorecards/%s/changes?from=1&to=draft".formatted(card)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.head", head -> assertThat(head).asArray().isEmpty())
                .hasPathSatisfying("$.items[0].kind", kind -> assertThat(kind).isEqualTo("changed"))
                .hasPathSatisfying(
                        "$.items[0].changes[0].key", key -> assertThat(key).isEqualTo("detect"))
                .hasPathSatisfying(
                        "$.items[0].changes[0].after",
                        after -> assertThat(after).isEqualTo("{says: 再见, by: agent}"));
    }

    @Test
    void tellsWhoWouldChangeWithoutReadingWordsWhereTheyAreNotNeeded() {
        publish(
                1,
                document("您好")
                        .replace("{says: 您好, by: agent}", "{number: turns, at-least: 2}")
                        .replace("turns: [{agent: \"您好\"}]", "turns: [{customer: a}, {agent: b}]"));
        use(List.of(new CardUse(card, programme, true)));
        var stored = received(NOON);
        put(
                2,
                beginAgain(),
                document("您好")
                        .replace("{says: 您好, by: agent}", "{number: turns, at-least: 3}")
                        .replace("turns: [{agent: \"您好\"}]", "turns: [{customer: a}, {agent: b}, {agent: c}]"));

        retroScore()
                .hasPathSatisfying(
                        "$.report.whole.conversations", it -> assertThat(it).isEqualTo(1))
                .hasPathSatisfying(
                        "$.report.whole.changed", it -> assertThat(it).isEqualTo(1))
                .hasPathSatisfying(
                        "$.report.whole.meanBefore", it -> assertThat(it).isEqualTo(100.0))
                .hasPathSatisfying(
                        "$.report.whole.meanAfter", it -> assertThat(it).isEqualTo(0.0))
                .hasPathSatisfying(
                        "$.report.items[0].from", it -> assertThat(it).isEqualTo("met"))
                .hasPathSatisfying("$.report.items[0].to", it -> assertThat(it).isEqualTo("not-met"))
                .hasPathSatisfying(
                        "$.report.items[0].examples[0]",
                        it -> assertThat(it).isEqualTo(stored.value().toString()))
                .hasPathSatisfying(
                        "$.report.agents[0].agent.person.name",
                        it -> assertThat(it).isEqualTo("A"));
        assertThat(verdict(stored)).isEqualTo(Verdict.MET);
    }

    @Test
    void looksAtTheWordsWhereTheDraftDoes() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        received(NOON);
        put(2, beginAgain(), document("再见"));

        retroScore()
                .hasPathSatisfying("$.report.items[0].to", it -> assertThat(it).isEqualTo("not-met"))
                .hasPathSatisfying("$.report.criticalNew", it -> assertThat(it).isEqualTo(0));
    }

    @Test
    void isUndecidedUntilWhatIsSaidWasComparedWithTheExamples() {
        publish(1, likeHello());
        use(List.of(new CardUse(card, programme, true)));

        var stored = received(NOON);
        assertThat(verdict(stored)).isEqualTo(Verdict.PENDING);
        assertThat(waiting()).isPositive();
        compareAll();

        assertThat(verdict(stored)).isEqualTo(Verdict.MET);
        assertThat(main(stored).judgements().getFirst().evidence())
                .singleElement()
                .satisfies(sight -> assertThat(sight.turn()).isEqualTo(1));
        assertThat(waiting()).isZero();
    }

    @Test
    void tellsWhoWouldChangeByWhatWasComparedAndHowManyWereNot() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        received(NOON);
        put(2, beginAgain(), likeHello());

        retroScore()
                .hasPathSatisfying("$.report.notCompared", it -> assertThat(it).isEqualTo(1))
                .hasPathSatisfying("$.report.items[0].to", it -> assertThat(it).isEqualTo("pending"));
        compareAll();

        retroScore()
                .hasPathSatisfying("$.report.notCompared", it -> assertThat(it).isEqualTo(0))
                .hasPathSatisfying(
                        "$.report.whole.changed", it -> assertThat(it).isEqualTo(0));
    }

    @Test
    void showsHowWellTheExamplesOfADraftDo() {
        begin(likeHello());

        assertThat(get("/api/scorecards/%s/draft".formatted(card)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.check.meanings[0].item", item -> assertThat(item).isEqualTo("it"))
                .hasPathSatisfying(
                        "$.check.meanings[0].fits[0].examples",
                        it -> assertThat(it).isEqualTo(6))
                .hasPathSatisfying(
                        "$.check.meanings[0].fits[0].recall",
                        it -> assertThat(it)
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                                .isBetween(0.5, 1.0));
    }

    private String likeHello() {
        return document("您好")
                .replace(
                        "{says: 您好, by: agent}",
                        "{says-like: {zh: [您好我来查一下, 您好我帮您查, 好的我来看一下, 您好我这就查一查, 我来帮您查询, 我马上给您查]}}")
                .replace("turns: [{agent: \"您好\"}]", "turns: [{agent: \"您好，我来帮您查。\"}]");
    }

    private void compareAll() {
        var give = Instant.now().plus(Duration.ofMinutes(2));
        while (waiting() > 0) {
            assertThat(Instant.now()).isBefore(give);
            comparing.step();
        }
    }

    private int waiting() {
        return JsonPath.<Integer>read(text(get("/api/scoring/comparisons")), "$.waiting");
    }

    @Test
    void aCardThatMindsTheGenderNeedsAManagerAndAReason() {
        begin(document("女士").replace("[{agent: \"女士\"}]", "[{agent: 您好}]").replace("it: met", "it: not-met"));

        assertThat(publication(1))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.unfair");
        assertThat(publication(1, admin(), "来电者只有女士"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.unfair-manager");

        var tried = text(get("/api/scorecards/%s/fairness".formatted(card)));
        assertThat(JsonPath.<Boolean>read(tried, "$.unfair")).isTrue();
        assertThat(JsonPath.<List<String>>read(tried, "$.items[*].shown[*].kind"))
                .contains("gender");
        assertThat(JsonPath.<List<Double>>read(tried, "$.items[?(@.unfair)].share.lower"))
                .isNotEmpty();

        assertThat(publication(1, as(Role.MANAGER, Scope.CENTRE), "来电者只有女士")).hasStatusOk();
        var versions = text(get("/api/scorecards/%s/versions".formatted(card)));
        assertThat(JsonPath.<String>read(versions, "$[0].fairness.reason")).isEqualTo("来电者只有女士");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit_entry WHERE act = 'scorecard.published-unfair' AND subject = :card")
                        .param("card", card)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private AbstractJsonContentAssert<?> retroScore() {
        var uri = "/api/scorecards/%s/retro-score".formatted(card);
        assertThat(http.post().uri(uri).with(REVIEWER)).hasStatus(HttpStatus.ACCEPTED);
        var give = Instant.now().plus(Duration.ofMinutes(1));
        var answer = get(uri);
        while (text(answer).contains("\"running\"")) {
            assertThat(Instant.now()).isBefore(give);
            answer = get(uri);
        }
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("done");
        return assertThat(answer).bodyJson();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("UTF-8 is everywhere", impossible);
        }
    }

    @Test
    void triesADraftOnARealConversationAndKeepsNothing() {
        var stored = received(NOON);
        var before = main(stored);

        assertThat(post(
                        "/api/scorecards/%s/preview".formatted(card),
                        Map.of("document", document("您好"), "conversation", stored.value()),
                        REVIEWER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.score", score -> assertThat(score).isEqualTo(100.0))
                .hasPathSatisfying(
                        "$.sections[0].items[0].evidence[0].text",
                        text -> assertThat(text).isEqualTo("您好"));
        assertThat(main(stored)).isEqualTo(before);
    }

    @Test
    void refusesUsesThatLeaveTheCentreWithoutAMainCardOrWereChangedMeanwhile() {
        var revision = revision();

        assertThat(putUses(revision, List.of()))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.no-main");
        assertThat(putUses(revision - 1, List.of(new CardUse("general", null, true))))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.uses-changed");
        assertThat(putUses(
                        revision,
                        List.of(new CardUse("general", null, true), new CardUse("general", UUID.randomUUID(), true))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void writesDownWhoDidWhat() {
        publish(1, document("您好"));

        assertThat(http.get().uri("/api/audit?act=scorecard.published").with(admin()))
                .hasStatusOk()
                .bodyText()
                .contains(card)
                .contains("第一版");
    }

    private String document(String words) {
        return """
                card: %s
                version: 1
                name: {zh: 试用, en: Trial}
                about: {zh: 试用, en: Trial}
                sections:
                  - id: one
                    name: {zh: 节, en: One}
                    items:
                      - id: it
                        name: {zh: 问候, en: Greeting}
                        definition: {zh: 说出来, en: Say it}
                        weight: 1
                        detect: {says: %s, by: agent}
                tests:
                  - name: says it
                    turns: [{agent: "%s"}]
                    expect: {items: {it: met}}
                """.formatted(card, words, words);
    }

    private void begin(String document) {
        assertThat(post("/api/scorecards/%s/draft".formatted(card), Map.of("document", document), REVIEWER))
                .hasStatus(HttpStatus.CREATED);
    }

    private int beginAgain() {
        assertThat(http.post().uri("/api/scorecards/{id}/draft", card).with(REVIEWER))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.document")
                .asString()
                .contains("version: 2");
        return 1;
    }

    private void publish(int version, String document) {
        begin(document);
        assertThat(publication(1))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(version);
    }

    private void publish(int edit) {
        assertThat(publication(edit)).hasStatusOk();
    }

    private MvcTestResult publication(int edit, RequestPostProcessor who, String despite) {
        return post(
                "/api/scorecards/%s/publication".formatted(card),
                Map.of("edit", edit, "note", "第一版", "despiteUnfair", despite),
                who);
    }

    private MvcTestResult publication(int edit) {
        return post("/api/scorecards/%s/publication".formatted(card), Map.of("edit", edit, "note", "第一版"), admin());
    }

    private void put(int expected, int edit, String document) {
        assertThat(put(edit, document, REVIEWER))
                .bodyJson()
                .extractingPath("$.edit")
                .isEqualTo(expected);
    }

    private MvcTestResult put(int edit, String document, RequestPostProcessor who) {
        return http.put()
                .uri("/api/scorecards/{id}/draft", card)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("edit", edit, "document", document)))
                .with(who)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).with(REVIEWER).exchange();
    }

    private MvcTestResult post(String uri, Object body, RequestPostProcessor who) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(who)
                .exchange();
    }

    private long revision() {
        return jdbc.sql("SELECT revision FROM scoring_choice").query(Long.class).single();
    }

    private void use(List<CardUse> own) {
        var all = new ArrayList<>(List.of(new CardUse("general", null, true)));
        all.addAll(own);
        assertThat(putUses(revision(), all)).hasStatusOk();
    }

    private MvcTestResult putUses(long revision, List<CardUse> uses) {
        return http.put()
                .uri("/api/scorecard-uses")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(new CardViews.UsesView(revision, uses)))
                .with(admin())
                .exchange();
    }

    private ConversationId received(Instant at) {
        var id = ConversationId.of(at, 1, UUID.randomUUID().getLeastSignificantBits());
        conversations.receive(List.of(new Conversation(
                id,
                UUID.randomUUID(),
                "42",
                agent,
                null,
                "webchat",
                at,
                null,
                TALK.turns(),
                Outcome.UNKNOWN,
                Map.of(),
                1)));
        return id;
    }

    /** As the task does in the background, which may well be at it at the same time. */
    private void scoreAll() {
        var give = Instant.now().plus(Duration.ofMinutes(1));
        while (again.latest().map(ScoringWork::state).orElse(State.DONE) == State.RUNNING) {
            again.step();
            assertThat(Instant.now()).isBefore(give);
        }
        assertThat(again.latest()).map(ScoringWork::state).contains(State.DONE);
    }

    private Evaluation main(ConversationId conversation) {
        return evaluations.find(conversation).orElseThrow().evaluation();
    }

    private List<String> cardsOf(ConversationId conversation) {
        return evaluations.of(List.of(conversation.value())).stream()
                .map(standing -> standing.evaluation().scorecard())
                .toList();
    }

    private @Nullable Verdict verdict(ConversationId conversation) {
        return main(conversation).judgements().stream()
                .filter(judgement -> judgement.item().equals("it"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}

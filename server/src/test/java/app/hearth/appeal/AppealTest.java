package app.hearth.appeal;

import static app.hearth.access.SignedIn.as;
import static app.hearth.intake.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.people.Rosters;
import app.hearth.people.SourceAgents;
import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeServerTest
class AppealTest {

    private Centre centre;

    @BeforeEach
    void openTheCentre(
            @Autowired MockMvcTester http,
            @Autowired Rosters rosters,
            @Autowired SourceAgents agents,
            @Autowired Conversations conversations) {
        centre = new Centre(http, rosters, agents, conversations);
    }

    @Test
    void changesTheScoreAtOnceAndMarksItWhileItIsOpen() {
        var conversation = centre.conversation();
        var before = score(conversation);
        var appeal = centre.filed(conversation);
        assertThat(contested(conversation)).isTrue();

        var decided = text(centre.deciding(centre.reviewer, appeal, 1, "accept"));

        assertThat(JsonPath.<String>read(decided, "$.stage")).isEqualTo("closed");
        assertThat(contested(conversation)).isFalse();
        assertThat(score(conversation)).isGreaterThan(before);
        assertThat(JsonPath.<List<String>>read(
                        evaluation(conversation), "$.sections[*].items[?(@.ruling)].ruling.origin"))
                .containsExactly("appeal");
    }

    @Test
    void remindsThoseWhoMustActBeforeTimeIsOver(@Autowired JdbcClient jdbc) {
        var appeal = centre.filed(centre.conversation());
        var before = pressing(centre.reviewer);

        jdbc.sql("UPDATE appeal SET due_at = now() + interval '20 hours' WHERE id = :id::uuid")
                .param("id", appeal)
                .update();

        assertThat(pressing(centre.reviewer)).isEqualTo(before + 1);
        assertThat(pressing(centre.agent)).isZero();
        text(centre.deciding(centre.reviewer, appeal, 1, "keep"));
        assertThat(pressing(centre.reviewer)).isEqualTo(before);
        jdbc.sql("UPDATE appeal SET due_at = now() + interval '20 hours' WHERE id = :id::uuid")
                .param("id", appeal)
                .update();
        assertThat(JsonPath.<Integer>read(
                        text(centre.http.get().uri("/api/appeals/pressing").with(as(centre.agent))), "$.toGoOn"))
                .isEqualTo(1);
    }

    private int pressing(Caller caller) {
        return JsonPath.read(text(centre.http.get().uri("/api/appeals/pressing").with(as(caller))), "$.toDecide");
    }

    @Test
    void goesThroughBothInstancesToTheTieBreaker() {
        var conversation = centre.conversation();
        var appeal = centre.filed(conversation);
        text(centre.deciding(centre.reviewer, appeal, 1, "keep"));
        assertThat(contested(conversation)).isTrue();
        text(centre.post(
                centre.agent,
                "/api/appeals/" + appeal + "/final-instance",
                "{\"revision\": 2, \"reason\": \"请再听一下\"}"));
        assertRefused(centre.deciding(centre.reviewer, appeal, 3, "accept").exchange(), 403, "appeal.decided-before");
        text(centre.deciding(centre.second, appeal, 3, "accept"));
        text(centre.deciding(centre.third, appeal, 3, "keep"));
        assertRefused(
                centre.deciding(Centre.caller(Role.REVIEWER), appeal, 5, "keep").exchange(), 403, "appeal.role");
        var end = text(centre.deciding(centre.manager, appeal, 5, "accept"));

        assertThat(JsonPath.<String>read(end, "$.outcome")).isEqualTo("accept");
        assertThat(contested(conversation)).isFalse();
    }

    @Test
    void hidesWhatOneOfThePanelThinksUntilTheOtherHasDecided() {
        var appeal = centre.filed(centre.conversation());
        text(centre.deciding(centre.reviewer, appeal, 1, "keep"));
        text(centre.post(
                centre.agent, "/api/appeals/" + appeal + "/final-instance", "{\"revision\": 2, \"reason\": \"请再看\"}"));
        text(centre.deciding(centre.second, appeal, 3, "accept"));

        for (var caller : List.of(centre.third, centre.agent, centre.manager)) {
            assertThat(JsonPath.<List<String>>read(centre.get(caller, "/api/appeals/" + appeal), "$.steps[3:].kind"))
                    .containsExactly("voted");
            assertThat(JsonPath.<List<String>>read(centre.get(caller, "/api/appeals/" + appeal), "$.steps[3:].outcome"))
                    .isEmpty();
            assertThat(JsonPath.<List<String>>read(centre.get(caller, "/api/appeals/" + appeal), "$.steps[3:].reason"))
                    .isEmpty();
        }
        assertThat(JsonPath.<String>read(centre.get(centre.second, "/api/appeals/" + appeal), "$.steps[3].outcome"))
                .isEqualTo("accept");
    }

    /** Two of the panel click at the same moment, both having seen the same; both count. */
    @Test
    void losesNothingWhenTwoDecideAtOnce() throws Exception {
        var appeal = centre.filed(centre.conversation());
        text(centre.deciding(centre.reviewer, appeal, 1, "keep"));
        text(centre.post(
                centre.agent, "/api/appeals/" + appeal + "/final-instance", "{\"revision\": 2, \"reason\": \"请再看\"}"));

        atOnce(
                () -> centre.deciding(centre.second, appeal, 3, "accept").exchange(),
                () -> centre.deciding(centre.third, appeal, 3, "accept").exchange());

        var end = centre.get(centre.manager, "/api/appeals/" + appeal);
        assertThat(JsonPath.<List<String>>read(end, "$.steps[*].kind"))
                .containsExactly("filed", "decided", "went-on", "voted", "voted");
        assertThat(JsonPath.<String>read(end, "$.stage")).isEqualTo("closed");
    }

    /** Only one can be the first instance; the other is told and nothing of the first is overwritten. */
    @Test
    void letsOnlyOneOfTwoBeTheFirstInstance() throws Exception {
        var appeal = centre.filed(centre.conversation());

        var results = atOnce(
                () -> centre.deciding(centre.second, appeal, 1, "keep").exchange(),
                () -> centre.deciding(centre.third, appeal, 1, "keep").exchange());

        assertThat(results).extracting(it -> it.getResponse().getStatus()).containsExactlyInAnyOrder(200, 409);
        assertThat(JsonPath.<List<String>>read(centre.get(centre.manager, "/api/appeals/" + appeal), "$.steps[*].kind"))
                .containsExactly("filed", "decided");
    }

    @Test
    void hasOneOpenAppealAboutAnItem() throws Exception {
        var conversation = centre.conversation();
        var item = centre.questionable(conversation);

        var results = atOnce(
                () -> centre.filing(centre.agent, conversation, item).exchange(),
                () -> centre.filing(centre.agent, conversation, item).exchange());

        assertThat(results).extracting(it -> it.getResponse().getStatus()).containsExactlyInAnyOrder(201, 409);
        assertRefused(centre.filing(centre.agent, conversation, item).exchange(), 409, "appeal.open");
    }

    @Test
    void isForTheAgentAloneToFile() {
        var conversation = centre.conversation();
        var somebody = UUID.randomUUID();
        var colleague = new Caller(
                UUID.randomUUID(), "同事", somebody, Set.of(Role.AGENT), new Scope(false, Set.of(), Set.of(), somebody));
        var lead = new Caller(UUID.randomUUID(), "组长", somebody, Set.of(Role.AGENT, Role.LEAD), Scope.CENTRE);
        var item = centre.questionable(conversation);

        assertRefused(centre.filing(colleague, conversation, item).exchange(), 404, "conversation.unknown");
        assertRefused(centre.filing(lead, conversation, item).exchange(), 403, "appeal.not-yours");
        var appeal = centre.filed(conversation);
        assertThat(centre.http.get().uri("/api/appeals/" + appeal).with(as(colleague)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void wantsAQuoteThatIsThere() {
        var conversation = centre.conversation();
        var item = centre.questionable(conversation);
        for (var stretch : List.of(
                "9, \"start\": 0, \"end\": 2", "1, \"start\": 3, \"end\": 3", "1, \"start\": 0, \"end\": 999")) {
            assertRefused(
                    centre.post(centre.agent, "/api/appeals", """
                                    {"conversation": "%s", "item": "%s", "turn": %s, "asked": "met", "askedShare": 1,
                                     "reason": "说了"}
                                    """.formatted(conversation, item, stretch))
                            .exchange(),
                    422,
                    "appeal.quote");
        }
    }

    @Test
    void masksWhatPeopleWrite() {
        var conversation = centre.conversation();
        var appeal = JsonPath.<String>read(
                text(centre.post(
                        centre.agent, "/api/appeals", """
                        {"conversation": "%s", "item": "%s", "turn": 1, "start": 0, "end": 4, "asked": "met",
                         "askedShare": 1, "reason": "客户电话13812345678可以作证"}
                        """.formatted(conversation, centre.questionable(conversation)))),
                "$.reason");

        assertThat(appeal).doesNotContain("13812345678");
    }

    @Test
    void showsEachInboxWhatItsOwnerMayDecide() {
        var appeal = centre.filed(centre.conversation());
        assertThat(centre.get(centre.reviewer, "/api/appeals?turn=true")).contains(appeal);
        text(centre.deciding(centre.reviewer, appeal, 1, "keep"));
        text(centre.post(
                centre.agent, "/api/appeals/" + appeal + "/final-instance", "{\"revision\": 2, \"reason\": \"请再看\"}"));

        assertThat(centre.get(centre.reviewer, "/api/appeals?turn=true")).doesNotContain(appeal);
        assertThat(centre.get(centre.second, "/api/appeals?turn=true")).contains(appeal);
        assertThat(centre.get(centre.agent, "/api/appeals/own")).contains(appeal);
    }

    @Test
    void isForgottenWithItsConversation() {
        var appeal = centre.filed(centre.conversation());

        centre.eraseAll();

        assertThat(centre.http.get().uri("/api/appeals/" + appeal).with(as(centre.manager)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsTheTermsOfTheCentre() {
        var usual = centre.get(centre.agent, "/api/appeals/terms");
        assertThat(usual).contains("\"daysForFirst\":3");
        var change = centre.http
                .put()
                .uri("/api/appeals/terms")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"daysToFile\": 7, \"daysForFirst\": 0, \"daysToGoOn\": 7, \"daysForPanel\": 5}");

        assertThat(change.with(as(centre.manager))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(centre.get(centre.agent, "/api/appeals/terms")).isEqualTo(usual);
    }

    private static List<MvcTestResult> atOnce(Callable<MvcTestResult> one, Callable<MvcTestResult> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<MvcTestResult>();
            for (var done : threads.invokeAll(List.of(one, other))) {
                results.add(done.get());
            }
            return results;
        }
    }

    private static void assertRefused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private boolean contested(UUID conversation) {
        return JsonPath.read(evaluation(conversation), "$.contested");
    }

    private double score(UUID conversation) {
        return JsonPath.<Number>read(evaluation(conversation), "$.score").doubleValue();
    }

    private String evaluation(UUID conversation) {
        return centre.get(centre.agent, "/api/conversations/" + conversation + "/evaluation");
    }
}

package app.hearth.quality;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.access.SignedIn.as;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Writes and publishes a card of its own, for a programme of its own, so that no test measures the work of another. */
@WholeServerTest
abstract class CardDesk {

    static final CardExample TALK = talk("customer: \"还没到\"", "agent: \"您好，我来查。\"");
    static final RequestPostProcessor REVIEWER = as(Role.REVIEWER, Scope.CENTRE);

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Conversations conversations;

    @Autowired
    EvaluationTable evaluations;

    @Autowired
    ScoringAgain again;

    final String card = "trial-" + UUID.randomUUID().toString().substring(0, 8);
    final UUID person = UUID.randomUUID();
    final UUID agent = UUID.randomUUID();
    UUID programme = UUID.randomUUID();

    /** The agent of the test works for a programme of its own, so that nobody else's work is measured otherwise. */
    @BeforeEach
    void roster() {
        var team = UUID.randomUUID();
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

    AbstractJsonContentAssert<?> retroScore() {
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

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("UTF-8 is everywhere", impossible);
        }
    }

    String document(String words) {
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

    void begin(String document) {
        assertThat(post("/api/scorecards/%s/draft".formatted(card), Map.of("document", document), REVIEWER))
                .hasStatus(HttpStatus.CREATED);
    }

    int beginAgain() {
        assertThat(http.post().uri("/api/scorecards/{id}/draft", card).with(REVIEWER))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.document")
                .asString()
                .contains("version: 2");
        return 1;
    }

    void publish(int version, String document) {
        begin(document);
        assertThat(publication(1))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(version);
    }

    void publish(int edit) {
        assertThat(publication(edit)).hasStatusOk();
    }

    MvcTestResult publication(int edit) {
        return post("/api/scorecards/%s/publication".formatted(card), Map.of("edit", edit, "note", "第一版"), admin());
    }

    MvcTestResult publication(int edit, RequestPostProcessor who, String despite) {
        return post(
                "/api/scorecards/%s/publication".formatted(card),
                Map.of("edit", edit, "note", "第一版", "despiteUnfair", despite),
                who);
    }

    void put(int expected, int edit, String document) {
        assertThat(put(edit, document, REVIEWER))
                .bodyJson()
                .extractingPath("$.edit")
                .isEqualTo(expected);
    }

    MvcTestResult put(int edit, String document, RequestPostProcessor who) {
        return http.put()
                .uri("/api/scorecards/{id}/draft", card)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("edit", edit, "document", document)))
                .with(who)
                .exchange();
    }

    MvcTestResult get(String uri) {
        return http.get().uri(uri).with(REVIEWER).exchange();
    }

    MvcTestResult post(String uri, Object body, RequestPostProcessor who) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(who)
                .exchange();
    }

    long revision() {
        return jdbc.sql("SELECT revision FROM scoring_choice").query(Long.class).single();
    }

    void use(List<CardUse> own) {
        var all = new ArrayList<>(List.of(new CardUse("general", null, true)));
        all.addAll(own);
        assertThat(putUses(revision(), all)).hasStatusOk();
    }

    MvcTestResult putUses(long revision, List<CardUse> uses) {
        return http.put()
                .uri("/api/scorecard-uses")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(new CardViews.UsesView(revision, uses)))
                .with(admin())
                .exchange();
    }

    ConversationId received(Instant at) {
        return received(at, TALK);
    }

    /** What is said as in an example of a card. */
    ConversationId received(Instant at, CardExample talk) {
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
                talk.turns(),
                Outcome.UNKNOWN,
                Map.of(),
                1)));
        return id;
    }

    /** As the task does in the background, which may well be at it at the same time. */
    void scoreAll() {
        var give = Instant.now().plus(Duration.ofMinutes(1));
        while (again.latest().map(ScoringWork::state).orElse(State.DONE) == State.RUNNING) {
            again.step();
            assertThat(Instant.now()).isBefore(give);
        }
        assertThat(again.latest()).map(ScoringWork::state).contains(State.DONE);
    }

    Evaluation main(ConversationId conversation) {
        return evaluations.find(conversation).orElseThrow().evaluation();
    }

    @Nullable
    Verdict verdict(ConversationId conversation) {
        return main(conversation).judgements().stream()
                .filter(judgement -> judgement.item().equals("it"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    List<String> cardsOf(ConversationId conversation) {
        return evaluations.of(List.of(conversation.value())).stream()
                .map(standing -> standing.evaluation().scorecard())
                .toList();
    }
}

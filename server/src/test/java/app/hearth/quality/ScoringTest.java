package app.hearth.quality;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.quality.QualityFixtures.NOON;
import static app.hearth.quality.QualityFixtures.aConversation;
import static app.hearth.quality.QualityFixtures.aReading;
import static app.hearth.quality.QualityFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.CardExample;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.scorecard.ShippedCards;
import app.hearth.scorecard.Verdict;
import app.hearth.signals.ConversationsRead;
import app.hearth.signals.ReadConversation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@WholeServerTest
@RecordApplicationEvents
class ScoringTest {

    private static final CardExample UNHEARD = talk(
            "customer: \"三个星期了还没到！\", emotion: angry, flags: statesNeed",
            "agent: \"订单号。\", behaviours: verifyIdentity",
            "agent: \"看物流。\", behaviours: information");
    private static final CardExample HEARD = talk(
            "customer: \"三个星期了还没到！\", emotion: angry, flags: statesNeed",
            "agent: \"您好，让您等了这么久，真的抱歉。\", behaviours: [greeting, empathy]",
            "agent: \"已为您加急。\", behaviours: resolutionAction");

    private static final String EMPATHY = "$.sections[?(@.id == 'emotion')].items[?(@.id == 'empathy-in-time')]";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Conversations conversations;

    @Autowired
    private EvaluationTable evaluations;

    @Autowired
    private ScorecardTable scorecards;

    @Autowired
    private MockMvcTester http;

    @Test
    void scoresWhatWasReadAndTellsTheOthers(@Autowired ApplicationEvents published) {
        var conversation = aConversation(UNHEARD);

        read(conversation, UNHEARD);

        var kept = evaluations.find(conversation.id()).orElseThrow().evaluation();
        assertThat(kept.scorecard()).isEqualTo("general");
        assertThat(kept.score()).isBetween(0.0, 60.0).isEqualTo(kept.skill());
        assertThat(kept.criticalFailed()).isFalse();
        assertThat(published.stream(ConversationsScored.class))
                .anyMatch(scored -> scored.batch().getFirst().conversation().equals(conversation)
                        && kept.score()
                                .equals(scored.batch().getFirst().evaluation().score()));
    }

    @Test
    void keepsWhatItFoundWordForWord() {
        var conversation = aConversation(UNHEARD);
        var card = ScorecardDocument.read(ShippedCards.document("general"));
        var expected = card.evaluate(conversation.turns(), aReading(conversation, UNHEARD));

        read(conversation, UNHEARD);

        var kept = evaluations.find(conversation.id()).orElseThrow().evaluation();
        assertThat(kept)
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 0.005 ? 0 : 1, Double.class)
                .ignoringFields("judgements")
                .isEqualTo(expected);
        assertThat(kept.judgements())
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 0.0005 ? 0 : 1, Double.class)
                .isEqualTo(expected.judgements().stream()
                        .filter(judgement -> judgement.verdict() != Verdict.NOT_APPLICABLE)
                        .toList());
    }

    @Test
    void scoresTwiceAsWellAsOnceAndAgainAfterANewReading() {
        var conversation = aConversation(UNHEARD);
        read(conversation, UNHEARD);
        var first = evaluations.find(conversation.id()).orElseThrow().evaluation();

        read(conversation, UNHEARD);
        assertThat(evaluations.find(conversation.id()).orElseThrow().evaluation())
                .isEqualTo(first);

        read(conversation, HEARD);
        assertThat(evaluations
                        .find(conversation.id())
                        .orElseThrow()
                        .evaluation()
                        .score())
                .isGreaterThan(first.score());
    }

    @Test
    void judgesAConversationOnceWhenItComesTwiceInABatch() {
        var conversation = aConversation(HEARD);

        events.publishEvent(new ConversationsRead(List.of(
                new ReadConversation(conversation, aReading(conversation, UNHEARD)),
                new ReadConversation(conversation, aReading(conversation, HEARD)))));

        assertThat(evaluations
                        .find(conversation.id())
                        .orElseThrow()
                        .evaluation()
                        .judgements())
                .filteredOn(judgement -> judgement.item().equals("empathy-in-time"))
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.MET);
    }

    @Test
    void putsEveryEvaluationIntoItsMonth(@Autowired JdbcClient jdbc) {
        var conversation = aConversation(HEARD);

        read(conversation, HEARD);

        assertThat(jdbc.sql("SELECT count(*) FROM evaluation_2026_03 WHERE conversation = :id")
                        .param("id", conversation.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void explainsEveryItemWithItsWords() {
        var conversation = aConversation(UNHEARD);
        conversations.receive(List.of(conversation));
        read(conversation, UNHEARD);

        var answer = http.get()
                .uri("/api/conversations/{id}/evaluation", conversation.id().value())
                .with(admin());

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.scorecard.name.zh", name -> assertThat(name).isEqualTo("通用服务评分表"))
                .hasPathSatisfying("$.judge", judge -> assertThat(judge).isEqualTo("machine"))
                .hasPathSatisfying(
                        "$.critical.failed", failed -> assertThat(failed).isEqualTo(false))
                .hasPathSatisfying(
                        EMPATHY + ".verdict", it -> assertThat(it).asArray().containsExactly("not-met"))
                .hasPathSatisfying(
                        EMPATHY + ".evidence[0].text",
                        it -> assertThat(it).asArray().containsExactly("三个星期了还没到！"))
                .hasPathSatisfying(
                        EMPATHY + ".reason.zh",
                        it -> assertThat(it).asArray().containsExactly("下次可以这样做：客户第一次流露不满、着急或生气后，两次回复之内回应他的感受。"));
    }

    @Test
    void hidesAnUnknownConversation() {
        assertThat(http.get()
                        .uri("/api/conversations/{id}/evaluation", UUID.randomUUID())
                        .with(admin()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("conversation.unknown");
    }

    @Test
    void saysWhenAConversationIsNotScoredYet(@Autowired Scoring scoring) {
        var conversation = aConversation(HEARD);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scoring.explain(conversation, null))
                .extracting(Refused::code)
                .isEqualTo("evaluation.none");
    }

    @Test
    void letsEverybodyReadWhatTheyAreMeasuredBy() {
        assertThat(http.get().uri("/api/scorecards").with(admin()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.id == 'general')].name.en")
                .asArray()
                .containsExactly("General service");
        assertThat(http.get().uri("/api/scorecards/general").with(admin()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.sections[0].weight", it -> assertThat(it).isEqualTo(8.0))
                .hasPathSatisfying(
                        "$.sections[0].items[0].pass.zh",
                        it -> assertThat(it).asString().isNotBlank());
        assertThat(http.get().uri("/api/scorecards/general?version=1").with(admin()))
                .hasStatusOk();
        assertThat(http.get().uri("/api/scorecards/general?version=999").with(admin()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/scorecards/none").with(admin()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("scorecard.unknown");
    }

    @Test
    @Transactional
    void keepsAVersionAsItIsAndOneActiveVersionACard(@Autowired JdbcClient jdbc) {
        assertThat(scorecards.insertUnlessPresent(row(1, "one"))).isTrue();
        scorecards.activate("trial", 1);
        assertThat(scorecards.insertUnlessPresent(row(1, "changed"))).isFalse();
        assertThat(scorecards.insertUnlessPresent(row(2, "two"))).isTrue();
        scorecards.activate("trial", 2);
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();

        assertThat(scorecards.find("trial", 1))
                .hasValueSatisfying(row -> assertThat(row.document()).isEqualTo("one"));
        assertThat(scorecards.active())
                .filteredOn(row -> row.id().equals("trial"))
                .extracting(ScorecardTable.Row::version)
                .containsExactly(2);
    }

    private static ScorecardTable.Row row(int version, String document) {
        return new ScorecardTable.Row("trial", version, document, document, false, false, NOON, "Test", "");
    }

    private void read(Conversation conversation, CardExample talk) {
        events.publishEvent(
                new ConversationsRead(List.of(new ReadConversation(conversation, aReading(conversation, talk)))));
    }
}

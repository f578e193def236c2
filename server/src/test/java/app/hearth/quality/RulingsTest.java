package app.hearth.quality;

import static app.hearth.access.SignedIn.admin;
import static app.hearth.quality.QualityFixtures.NOON;
import static app.hearth.quality.QualityFixtures.aConversation;
import static app.hearth.quality.QualityFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Refused;
import app.hearth.quality.Ruling.Origin;
import app.hearth.scorecard.CardExample;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import app.hearth.signals.ConversationsRead;
import app.hearth.signals.ReadConversation;
import app.hearth.signals.Signals;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeServerTest
class RulingsTest {

    private static final CardExample WORDS =
            talk("customer: \"三个星期了还没到，太气人了！\"", "agent: \"您好，请说一下订单号。\"", "agent: \"看物流。\"", "customer: \"算了。\"");

    @Autowired
    private Rulings rulings;

    @Autowired
    private EvaluationTable evaluations;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Signals signals;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void standBeforeWhatTheMachineSaidAndChangeTheScore() {
        var conversation = kept();
        var before = standing(conversation).evaluation();
        var said = verdict(before, "greeting");

        rulings.lay(List.of(ruling(conversation, "greeting", Verdict.NOT_MET, Origin.REVIEW)));

        var after = standing(conversation);
        assertThat(said).isEqualTo(Verdict.MET);
        assertThat(verdict(after.evaluation(), "greeting")).isEqualTo(Verdict.NOT_MET);
        assertThat(after.evaluation().score()).isLessThan(before.score());
        assertThat(after.machine())
                .extracting(Judgement::item, Judgement::verdict)
                .containsExactly(tuple("greeting", Verdict.MET));
    }

    @Test
    void outliveANewReading() {
        var conversation = kept();
        rulings.lay(List.of(ruling(conversation, "greeting", Verdict.NOT_MET, Origin.REVIEW)));

        events.publishEvent(
                new ConversationsRead(List.of(new ReadConversation(conversation, signals.of(conversation.id())))));

        assertThat(verdict(standing(conversation).evaluation(), "greeting")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void giveWayOnlyToThoseThatAreAsStrong() {
        var conversation = kept();

        rulings.lay(List.of(ruling(conversation, "greeting", Verdict.NOT_MET, Origin.APPEAL)));
        rulings.lay(List.of(ruling(conversation, "greeting", Verdict.MET, Origin.REVIEW)));
        assertThat(verdict(standing(conversation).evaluation(), "greeting")).isEqualTo(Verdict.NOT_MET);

        rulings.lay(List.of(ruling(conversation, "greeting", Verdict.MET, Origin.APPEAL)));
        assertThat(verdict(standing(conversation).evaluation(), "greeting")).isEqualTo(Verdict.MET);
    }

    @Test
    void leaveNoTraceInTheScoreOnceTheyAreTakenBack() {
        var conversation = kept();
        var before = standing(conversation);
        var ruling = ruling(conversation, "greeting", Verdict.NOT_APPLICABLE, Origin.REVIEW);

        rulings.lay(List.of(ruling));
        assertThat(standing(conversation).evaluation().judgements())
                .extracting(Judgement::item)
                .doesNotContain("greeting");
        rulings.withdraw(ruling.reference());

        assertThat(standing(conversation))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 0.05 ? 0 : 1, Double.class)
                .isEqualTo(before);
    }

    @Test
    void areRefusedAboutWhatNoCardAsks() {
        var conversation = kept();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rulings.lay(List.of(ruling(conversation, "shoe-size", Verdict.MET, Origin.REVIEW))))
                .extracting(Refused::code)
                .isEqualTo("ruling.unknown");
    }

    @Test
    void areToldBesideWhatTheMachineSaid(@Autowired MockMvcTester http) {
        var conversation = kept();
        rulings.lay(List.of(ruling(conversation, "greeting", Verdict.NOT_MET, Origin.APPEAL)));

        assertThat(http.get()
                        .uri(
                                "/api/conversations/{id}/evaluation",
                                conversation.id().value())
                        .with(admin()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.sections[0].items[0].ruling.origin",
                        it -> assertThat(it).isEqualTo("appeal"))
                .hasPathSatisfying(
                        "$.sections[0].items[0].ruling.machine",
                        it -> assertThat(it).isEqualTo("met"));
    }

    @Test
    void leaveAContestedScoreContested(@Autowired MockMvcTester http) throws UnsupportedEncodingException {
        var conversation = kept();
        rulings.contest(conversation.id(), "general", true);
        rulings.lay(List.of(ruling(conversation, "greeting", Verdict.NOT_MET, Origin.APPEAL)));
        events.publishEvent(
                new ConversationsRead(List.of(new ReadConversation(conversation, signals.of(conversation.id())))));

        assertThat(contested(http, conversation)).isTrue();
        assertThat(listed(http, conversation, true)).isTrue();
        assertThat(listed(http, conversation, false)).isFalse();

        rulings.contest(conversation.id(), "general", false);

        assertThat(contested(http, conversation)).isFalse();
        assertThat(listed(http, conversation, true)).isFalse();
        assertThat(listed(http, conversation, false)).isTrue();
    }

    /** Two decide about two items of one conversation at once; both must be in the score afterwards. */
    @Test
    void loseNothingWhenTwoAreLaidAtOnce() throws Exception {
        var conversation = kept();
        var both = List.of(
                ruling(conversation, "greeting", Verdict.NOT_MET, Origin.REVIEW),
                ruling(conversation, "closing", Verdict.MET, Origin.REVIEW));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(both.stream()
                    .map(it -> Executors.callable(() -> rulings.lay(List.of(it))))
                    .toList())) {
                done.get();
            }
        }

        var after = standing(conversation).evaluation();
        assertThat(verdict(after, "greeting")).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(after, "closing")).isEqualTo(Verdict.MET);
    }

    private static boolean contested(MockMvcTester http, Conversation conversation)
            throws UnsupportedEncodingException {
        var body = http.get()
                .uri("/api/conversations/{id}/evaluation", conversation.id().value())
                .with(admin())
                .exchange()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(body, "$.contested");
    }

    private static boolean listed(MockMvcTester http, Conversation conversation, boolean contested)
            throws UnsupportedEncodingException {
        var body = http.get()
                .uri("/api/conversations?contested={contested}&source={source}", contested, conversation.source())
                .with(admin())
                .exchange()
                .getResponse()
                .getContentAsString();
        return body.contains(conversation.id().value().toString());
    }

    private Conversation kept() {
        var conversation = aConversation(WORDS);
        conversations.receive(List.of(conversation));
        return conversation;
    }

    private Standing standing(Conversation conversation) {
        return evaluations.find(conversation.id()).orElseThrow().standing();
    }

    private static Verdict verdict(Evaluation evaluation, String item) {
        return evaluation.judgements().stream()
                .filter(judgement -> judgement.item().equals(item))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Ruling ruling(Conversation conversation, String item, Verdict verdict, Origin origin) {
        return new Ruling(
                conversation.id(),
                "general",
                item,
                verdict,
                verdict == Verdict.MET ? 1 : 0,
                origin,
                UUID.randomUUID(),
                UUID.randomUUID(),
                NOON);
    }
}

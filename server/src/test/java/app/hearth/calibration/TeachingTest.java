package app.hearth.calibration;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.calibration.SampledFloor.Truth;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Rulings;
import app.hearth.scorecard.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
@Transactional
class TeachingTest {

    @Autowired
    private Teaching teaching;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MockMvcTester http;

    private SampledFloor floor;
    private List<Truth> truths;

    @BeforeEach
    void threeReviewed() {
        floor = new SampledFloor(jdbc, conversations);
        truths = floor.conversations(5);
        floor.reviewTwice(truths.subList(0, 3));
    }

    @Test
    void whatPeopleDecidedBecomesLabelsAndWhatTheMachineSaidDoesNot() {
        decide(truths.get(0), "settled", Verdict.MET);
        decide(truths.get(0), "greeting", Verdict.NOT_MET);
        decide(truths.get(1), "settled", Verdict.NOT_MET);

        var lines = teaching.lines(floor.lead(), floor.question()).stream()
                .map(json::readTree)
                .toList();

        assertThat(lines).hasSize(2);
        var first = lines.stream()
                .filter(it -> it.path("conversationId")
                        .asString()
                        .equals(truths.get(0).conversation().toString()))
                .findFirst()
                .orElseThrow();
        var labels = first.path("labels").path("conversation");
        assertThat(labels.path("resolved").asBoolean()).isTrue();
        assertThat(labels.path("categories").propertyNames()).containsExactly("greeting");
        assertThat(labels.path("categories").path("greeting").asString()).isEqualTo("not-met");
        assertThat(first.path("turns").size()).isEqualTo(2);
        assertThat(first.toString()).doesNotContain("agentId");
    }

    @Test
    void nobodyTakesAwayWhatTheyMayNotSee() {
        decide(truths.get(0), "settled", Verdict.MET);

        assertThat(teaching.lines(new SampledFloor(jdbc, conversations).lead(), floor.question()))
                .isEmpty();
        var path = "/api/quality/labels.jsonl?card=general&from=%s&to=%s".formatted(SampledFloor.FROM, SampledFloor.TO);
        assertThat(http.get().uri(path).with(as(Role.MANAGER, Scope.CENTRE)))
                .hasStatusOk()
                .bodyText()
                .contains(truths.get(0).conversation().toString());
        assertThat(http.get().uri(path).with(as(floor.lead()))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private void decide(Truth truth, String item, Verdict verdict) {
        rulings.lay(List.of(new Ruling(
                new ConversationId(truth.conversation()),
                "general",
                item,
                verdict,
                verdict == Verdict.MET ? 1 : 0,
                Origin.REVIEW,
                UUID.randomUUID(),
                null,
                SampledFloor.TO)));
    }
}

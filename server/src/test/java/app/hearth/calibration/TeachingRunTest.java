package app.hearth.calibration;

import static app.hearth.access.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.calibration.SampledFloor.Truth;
import app.hearth.calibration.TaughtLesson.Outcome;
import app.hearth.calibration.TeachingWork.State;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Rulings;
import app.hearth.scorecard.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@WholeServerTest
@Transactional
class TeachingRunTest {

    private static final int ENOUGH = 120;

    @Autowired
    private TeachingRun run;

    @Autowired
    private TeachingDesk desk;

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

    @BeforeEach
    void someoneToLearnFrom() {
        jdbc.sql("DELETE FROM teaching").update();
        floor = new SampledFloor(jdbc, conversations);
    }

    @Test
    void putsOnTheShelfWhatIsProvenBetterAndNothingElse() {
        decideAbout(ENOUGH);

        assertThat(begin()).hasStatus(HttpStatus.ACCEPTED);
        run.go();

        var work = desk.latest().orElseThrow();
        assertThat(work.state()).isEqualTo(State.DONE);
        assertThat(work.labels()).isEqualTo(ENOUGH);
        assertThat(work.lessons()).hasSize(2).anySatisfy(lesson -> {
            assertThat(lesson.item()).isEqualTo("greeting");
            assertThat(lesson.outcome()).isEqualTo(Outcome.PROVEN);
            assertThat(lesson.from()).isPositive();
        });
        assertThat(work.lessons()).anySatisfy(lesson -> {
            assertThat(lesson.item()).isEqualTo("closing");
            assertThat(lesson.outcome()).isEqualTo(Outcome.UNPROVEN);
        });
        assertThat(jdbc.sql("SELECT state FROM reader_version WHERE version = :version")
                        .param("version", work.model())
                        .query(String.class)
                        .single())
                .isEqualTo("unread");
        assertThat(http.get().uri("/api/quality/teaching").with(as(Role.MANAGER, Scope.CENTRE)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.model")
                .isEqualTo(work.model());
    }

    @Test
    void beginsAnewWhereAServerDied() {
        decideAbout(ENOUGH);
        begin();
        jdbc.sql("UPDATE teaching SET lessons = '[{\"labels\": 3, \"outcome\": \"too-few\"}]', total = 9")
                .update();

        run.go();

        assertThat(desk.latest().orElseThrow().lessons())
                .extracting(TaughtLesson::item)
                .containsExactly("closing", "greeting");
    }

    @Test
    void stopsWhenToldToAndKeepsNothing() {
        decideAbout(ENOUGH);
        begin();
        assertThat(begin()).hasStatus(HttpStatus.CONFLICT);
        assertThat(cancel()).hasStatus(HttpStatus.NO_CONTENT);

        run.go();

        assertThat(desk.latest().orElseThrow())
                .extracting(TeachingWork::state, TeachingWork::model)
                .containsExactly(State.CANCELLED, null);
        assertThat(cancel()).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void refusesToLearnFromTooFew() {
        decideAbout(20);

        assertThat(begin())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("teaching.too-few");
    }

    private void decideAbout(int count) {
        var truths = floor.conversations(count);
        floor.reviewTwice(truths);
        var lots = new Random(42);
        rulings.lay(truths.stream()
                .flatMap(truth -> List.of(
                        ruling(truth, "greeting", truth.first().greeting()),
                        ruling(truth, "closing", lots.nextBoolean()))
                        .stream())
                .toList());
    }

    private static Ruling ruling(Truth truth, String item, boolean met) {
        return new Ruling(
                new ConversationId(truth.conversation()),
                "general",
                item,
                met ? Verdict.MET : Verdict.NOT_MET,
                met ? 1 : 0,
                Origin.REVIEW,
                UUID.randomUUID(),
                null,
                SampledFloor.TO);
    }

    private MvcTestResult begin() {
        return http.post()
                .uri("/api/quality/teaching")
                .with(as(Role.MANAGER, Scope.CENTRE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("from", SampledFloor.FROM, "to", SampledFloor.TO)))
                .exchange();
    }

    private MvcTestResult cancel() {
        return http.post()
                .uri("/api/quality/teaching/cancellation")
                .with(as(Role.MANAGER, Scope.CENTRE))
                .exchange();
    }
}

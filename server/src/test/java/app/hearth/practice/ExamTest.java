package app.hearth.practice;

import static app.hearth.practice.StageFixtures.aTrainer;
import static app.hearth.practice.StageFixtures.anAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.hearth.WholeServerTest;
import app.hearth.customer.exam.Reliability;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeServerTest
class ExamTest {

    @Autowired
    private ExamMaking making;

    @Autowired
    private Exams exams;

    @Autowired
    private ExamResults results;

    @Autowired
    private TrainingBeginning beginning;

    @Autowired
    private TrainingRecall recall;

    @Autowired
    private TrainingPlaying playing;

    @Autowired
    private TrainingDebriefing debriefing;

    @Autowired
    private TrainingProgress progress;

    @Autowired
    private TrainingOverview overview;

    @Autowired
    private PracticeLog log;

    @Autowired
    private JdbcClient jdbc;

    private final Caller trainer = new Caller(UUID.randomUUID(), "沈老师", null, Set.of(Role.TRAINER), Scope.CENTRE);
    private final Caller trainee = anAgent("小方");
    private Exam exam = unmade();

    @BeforeEach
    void make() {
        exam = making.make(
                trainer, new ExamMaking.Wish("上岗考试", Language.ZH, Set.of(1, 2), 2, 2, new Exam.Gate(0.6, null)));
    }

    @Test
    void itsFormsAreEquallyHardAndItTellsHowReliableItIs() {
        assertThat(exam.forms()).hasSize(2).allSatisfy(form -> assertThat(form).hasSize(2));
        var eases = exam.forms().stream()
                .map(form ->
                        form.stream().mapToDouble(Exam.Station::ease).average().orElseThrow())
                .toList();
        assertThat(eases.getFirst()).isCloseTo(eases.getLast(), within(0.1));
        assertThat(exam.reliability().of(2)).isBetween(0.2, 1.0);
        assertThat(exam.reliability().of(4)).isGreaterThan(exam.reliability().of(2));
        assertThat(exams.exam(exam.id())).isEqualTo(exam);
    }

    @Test
    void whoDoesWellPassesAndEverybodySitsItOnce() {
        sit(trainee, true);

        var attempt = Objects.requireNonNull(exams.see(trainee, exam.id()).attempt());
        assertThat(attempt.passed()).isTrue();
        assertThat(Objects.requireNonNull(attempt.satisfaction())).isGreaterThan(0.6);
        refused(() -> exams.next(trainee, exam.id(), UUID.randomUUID()), "exam.sat");
        assertThat(log.own(trainee, null, 10).items())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(PracticeEntry.Kind.EXAM));
        assertThat(progress.of(trainee).sittings()).isZero();
    }

    @Test
    void whoTalksColdlyDoesNotPass() {
        sit(trainee, false);
        assertThat(Objects.requireNonNull(exams.see(trainee, exam.id()).attempt())
                        .passed())
                .isFalse();
    }

    @Test
    void anExamHasNoHintsNoMoodNoRetryAndNoDebriefBeforeItIsOver() {
        var first = exams.next(trainee, exam.id(), UUID.randomUUID());
        var id = first.sitting().id();

        assertThat(exams.next(trainee, exam.id(), UUID.randomUUID()).sitting().id())
                .isEqualTo(id);
        assertThat(TrainingSittingView.of(trainee, first).mood()).isNull();
        refused(() -> playing.hint(trainee, id), "training.no-hints");
        playing.end(trainee, id);
        refused(() -> beginning.retry(trainee, id, UUID.randomUUID(), 1), "training.exam-no-retry");
        refused(() -> debriefing.debrief(trainee, id), "exam.still-on");
        var second = exams.next(trainee, exam.id(), UUID.randomUUID());
        assertThat(second.sitting().scenario()).isNotEqualTo(first.sitting().scenario());
        playing.end(trainee, second.sitting().id());
        assertThat(debriefing.debrief(trainee, id).said()).isNotEmpty();
    }

    @Test
    void whoSitsTheSameFormMeetsTheSameCustomers() {
        var people = List.of(anAgent("甲"), anAgent("乙"), anAgent("丙"));
        var openings = people.stream()
                .map(it ->
                        exams.next(it, exam.id(), UUID.randomUUID()).sitting().opening())
                .toList();

        assertThat(openings.get(2)).isEqualTo(openings.getFirst());
        assertThat(openings.get(1)).isNotEqualTo(openings.getFirst());
    }

    @Test
    void inAnExamTheClockOfTheServerCounts() {
        var id = exams.next(trainee, exam.id(), UUID.randomUUID()).sitting().id();
        jdbc.sql("UPDATE training_sitting SET touched_at = touched_at - interval '100 seconds' WHERE id = :id")
                .param("id", id)
                .update();
        var said = playing.say(trainee, id, new TrainingPlaying.Typed(UUID.randomUUID(), 1, "您好", 1));
        assertThat(said.turns().getFirst().waited()).isBetween(90.0, 110.0);
    }

    @Test
    void resultsAreSeenByTrainersWithinTheirScopeAndTheGateIsFixedOnceSomebodyFinished() {
        results.setGate(trainer, exam.id(), new Exam.Gate(0.5, 40.0));
        sit(trainee, true);

        var seen = results.of(trainer, exam.id());
        assertThat(seen.rows()).singleElement().satisfies(row -> {
            assertThat(row.attempt().name()).isEqualTo("小方");
            assertThat(debriefing.debrief(trainer, row.sittings().getFirst()).said())
                    .isNotEmpty();
        });
        assertThat(seen.observed()).isNull();
        assertThat(results.of(aTrainer(), exam.id()).rows()).isEmpty();
        refused(() -> results.setGate(trainer, exam.id(), new Exam.Gate(0.1, null)), "exam.finished-by-some");
        results.close(trainer, exam.id());
        refused(() -> exams.next(anAgent("来晚了"), exam.id(), UUID.randomUUID()), "exam.closed");
        assertThat(exams.of(anAgent("路人"))).noneMatch(it -> it.exam().id().equals(exam.id()));
        assertThat(exams.of(trainee)).anyMatch(it -> it.exam().id().equals(exam.id()));
    }

    @Test
    void whatIsNotFinishedInADayCountsNothing() {
        var id = exams.next(trainee, exam.id(), UUID.randomUUID()).sitting().id();
        playBest(trainee, id);
        playing.end(trainee, id);
        var attempt = Objects.requireNonNull(exams.see(trainee, exam.id()).attempt());
        jdbc.sql("UPDATE exam_attempt SET begun_at = begun_at - interval '2 days' WHERE id = :id")
                .param("id", attempt.id())
                .update();
        assertThat(exams.forgotten()).contains(attempt.id());
        exams.finishForgotten(attempt.id());

        var over = Objects.requireNonNull(exams.see(trainee, exam.id()).attempt());
        assertThat(over.isOver()).isTrue();
        assertThat(Objects.requireNonNull(over.satisfaction())).isLessThanOrEqualTo(0.5);
    }

    @Test
    void tooFewScenariosAreToldBeforeAnythingIsMade() {
        var wish = new ExamMaking.Wish("太大", Language.ZH, Set.of(1), 10, 4, new Exam.Gate(0.6, null));
        refused(() -> making.make(trainer, wish), "exam.too-few-scenarios");
    }

    @Test
    void thatSomebodyPractisedIsToldToTrainersButNotHow() {
        var id = UUID.randomUUID();
        beginning.begin(trainee, new TrainingBeginning.Choice(id, "telecom-small-charge", Language.ZH, true, true));
        playBest(trainee, id);
        playing.end(trainee, id);

        assertThat(overview.of(trainer).people()).anySatisfy(it -> {
            assertThat(it.name()).isEqualTo("小方");
            assertThat(it.times()).isEqualTo(1);
        });
        assertThat(overview.of(trainer).shared()).noneMatch(it -> it.id().equals(id));
        assertThat(overview.of(aTrainer()).people()).isEmpty();
        assertThat(progress.of(trainee).items())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.mastery()).isNull());
    }

    private void sit(Caller who, boolean well) {
        for (var customer = 0; customer < exam.length(); customer++) {
            var id = exams.next(who, exam.id(), UUID.randomUUID()).sitting().id();
            if (well) {
                playBest(who, id);
            } else {
                say(who, id, "没办法，系统就是这样。");
            }
            playing.end(who, id);
        }
    }

    private void playBest(Caller who, UUID id) {
        var sitting = recall.see(who, id).sitting();
        var script = Catalogue.scenario(sitting.scenario())
                .orElseThrow()
                .text(Language.ZH)
                .tests()
                .getFirst();
        for (var line : script.lines()) {
            if (!recall.see(who, id).sitting().isOver()) {
                say(who, id, line);
            }
        }
    }

    private void say(Caller who, UUID id, String text) {
        var number = recall.see(who, id).turns().size() + 1;
        playing.say(who, id, new TrainingPlaying.Typed(UUID.randomUUID(), number, text, 8));
    }

    private static Exam unmade() {
        return new Exam(
                new UUID(0, 0),
                "",
                Language.ZH,
                List.of(),
                new Exam.Gate(0, null),
                new Reliability(0, 0),
                new UUID(0, 0),
                "",
                Instant.EPOCH,
                null);
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}

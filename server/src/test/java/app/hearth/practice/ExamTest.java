package app.hearth.practice;

import static app.hearth.practice.StageFixtures.aTrainer;
import static app.hearth.practice.StageFixtures.anAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.hearth.WholeServerTest;
import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import app.hearth.customer.exam.Reliability;
import app.hearth.customer.exam.ScriptedAgent;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private ExamItems items;

    @Autowired
    private ScenarioShelf shelf;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient jdbc;

    private final Caller trainer = new Caller(UUID.randomUUID(), "沈老师", null, Set.of(Role.TRAINER), Scope.CENTRE);
    private final Caller trainee = anAgent("小方");
    private Exam exam = unmade();

    @BeforeEach
    void make() {
        exam = making.make(
                trainer, new ExamMaking.Wish("上岗考试", Language.ZH, Set.of(), Set.of(1, 2), 2, 2, ExamGate.of(0.6)));
    }

    @Test
    void itsFormsAreEquallyHardAndItTellsHowReliableItIs() {
        assertThat(exam.forms()).hasSize(2).allSatisfy(form -> assertThat(form).hasSize(2));
        var eases = exam.forms().stream()
                .map(form ->
                        form.stream().mapToDouble(Exam.Station::ease).average().orElseThrow())
                .toList();
        assertThat(eases.getFirst()).isCloseTo(eases.getLast(), within(0.1));
        var scores = ScriptedAgent.population(16).stream()
                .map(agent -> exam.forms().getFirst().stream()
                        .map(station -> agent.satisfaction(customers, setting(station)))
                        .toList())
                .toList();
        assertThat(eases.getFirst())
                .isCloseTo(
                        scores.stream()
                                .flatMap(List::stream)
                                .mapToDouble(it -> it)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
        assertThat(exam.measured().variances()).isEqualTo(Reliability.of(scores));
        assertThat(exams.exam(exam.id())).isEqualTo(exam);
    }

    private Setting setting(Exam.Station station) {
        return new Setting(
                shelf.find(station.scenario(), station.version()).orElseThrow(),
                Catalogue.persona(station.persona()).orElseThrow(),
                exam.language(),
                Long.parseLong(station.seed()));
    }

    @Test
    void whoDoesWellPassesAndEverybodySitsItOnce() {
        sit(trainee, true);

        var attempt = Objects.requireNonNull(exams.see(trainee, exam.id()).attempt());
        assertThat(attempt.passed()).isTrue();
        assertThat(Objects.requireNonNull(attempt.reached()).satisfaction()).isGreaterThan(0.6);
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
        results.setGate(trainer, exam.id(), new ExamGate(0.5, 40.0, 1, List.of()));
        sit(trainee, true);

        var seen = results.of(trainer, exam.id());
        assertThat(seen.rows()).singleElement().satisfies(row -> {
            assertThat(row.attempt().name()).isEqualTo("小方");
            assertThat(debriefing.debrief(trainer, row.sittings().getFirst()).said())
                    .isNotEmpty();
        });
        assertThat(seen.observed()).isNull();
        assertThat(results.of(aTrainer(), exam.id()).rows()).isEmpty();
        refused(() -> results.setGate(trainer, exam.id(), ExamGate.of(0.1)), "exam.finished-by-some");
        results.close(trainer, exam.id());
        refused(() -> exams.next(anAgent("来晚了"), exam.id(), UUID.randomUUID()), "exam.closed");
        assertThat(exams.of(anAgent("路人"))).noneMatch(it -> it.exam().id().equals(exam.id()));
        assertThat(exams.of(trainee)).anyMatch(it -> it.exam().id().equals(exam.id()));
    }

    @Test
    void itIsPassedOnlyWithAllThatItAsksFor() {
        var greeting = items.of(Set.of()).keySet().iterator().next();
        var skills = items.skills(Set.of(), Map.of(greeting, 0.5));
        var reached = new ExamReached(0.7, 80.0, 2, Map.of(greeting, 0.5));
        var gate = new ExamGate(0.6, 75.0, 2, skills);

        assertThat(gate.lets(reached)).isTrue();
        assertThat(gate.lets(new ExamReached(0.59, 80.0, 2, Map.of(greeting, 0.5))))
                .isFalse();
        assertThat(gate.lets(new ExamReached(0.7, 74.9, 2, Map.of(greeting, 0.5))))
                .isFalse();
        assertThat(gate.lets(new ExamReached(0.7, null, 2, Map.of(greeting, 0.5))))
                .isFalse();
        assertThat(gate.lets(new ExamReached(0.7, 80.0, 1, Map.of(greeting, 0.5))))
                .isFalse();
        assertThat(gate.lets(new ExamReached(0.7, 80.0, 2, Map.of(greeting, 0.49))))
                .isFalse();
        assertThat(gate.lets(new ExamReached(0.7, 80.0, 2, Map.of())))
                .as("an item that no customer gave occasion for keeps nobody from passing")
                .isTrue();
        refused(() -> items.skills(Set.of(), Map.of("no-such-item", 0.5)), "exam.item-unknown");
    }

    @Test
    void eachPartOfTheGateIsToldWithWhatWasReached() {
        var skill = items.skills(
                Set.of(), Map.of(items.of(Set.of()).keySet().iterator().next(), 0.9));
        results.setGate(trainer, exam.id(), new ExamGate(0.6, null, 2, skill));
        sit(trainee, true);

        var own = exams.see(trainee, exam.id());
        var view = ExamView.of(own, List.of(), shelf);
        assertThat(view.gate())
                .extracting(ExamView.ExamPartView::kind)
                .containsExactly(ExamGate.Kind.SATISFACTION, ExamGate.Kind.ACCEPTED, ExamGate.Kind.SKILL);
        assertThat(view.gate().getFirst().reached())
                .isEqualTo(Objects.requireNonNull(
                                Objects.requireNonNull(own.attempt()).reached())
                        .satisfaction());
        assertThat(view.gate().stream().allMatch(it -> Boolean.TRUE.equals(it.met())))
                .isEqualTo(Objects.requireNonNull(own.attempt()).passed());
        var row =
                ExamResultsView.of(results.of(trainer, exam.id()), shelf).rows().getFirst();
        assertThat(row.gate()).isEqualTo(view.gate());
    }

    @Test
    void anExamForSomeTeamsIsForThemAndForThoseWhoSeeTheirWork() {
        var team = aTeam();
        var elsewhere = aTeam();
        var theirs = new Caller(
                UUID.randomUUID(), "班组长", null, Set.of(Role.LEAD), new Scope(false, Set.of(), Set.of(team), null));
        var others = new Caller(
                UUID.randomUUID(),
                "别组的培训师",
                null,
                Set.of(Role.TRAINER),
                new Scope(false, Set.of(), Set.of(elsewhere), null));
        var wish = new ExamMaking.Wish("一组考试", Language.ZH, Set.of(team), Set.of(1, 2), 2, 1, ExamGate.of(0.6));
        refused(() -> making.make(others, wish), "exam.team-unknown");
        var made = making.make(trainer, wish);
        assertThat(exams.exam(made.id())).isEqualTo(made);

        assertThat(exams.of(theirs)).anyMatch(it -> it.exam().id().equals(made.id()));
        assertThat(results.of(theirs, made.id()).rows()).isEmpty();
        for (var outsider : List.of(others, trainee)) {
            assertThat(exams.of(outsider)).noneMatch(it -> it.exam().id().equals(made.id()));
            refused(() -> exams.see(outsider, made.id()), "exam.unknown");
            refused(() -> exams.next(outsider, made.id(), UUID.randomUUID()), "exam.unknown");
            refused(() -> results.of(outsider, made.id()), "exam.unknown");
        }
        refused(() -> results.close(others, exam.id()), "exam.not-yours");
        assertThat(exams.next(theirs, made.id(), UUID.randomUUID()).turns()).isEmpty();
    }

    @Test
    void theReliabilityComesWithItsInterval() {
        var measured = exam.measured();
        assertThat(measured.variances().of(exam.length()))
                .isBetween(Objects.requireNonNull(measured.lower()), Objects.requireNonNull(measured.upper()));

        var people = new ArrayList<List<Double>>();
        for (var person = 0; person < 10; person++) {
            people.add(List.of(person / 10.0, person / 10.0 + (person % 3 - 1) * 0.05, person / 10.0 + 0.02));
        }
        var figure = ExamReliability.ofMean(people).orElseThrow();
        assertThat(figure.value()).isCloseTo(Reliability.of(people).of(3), within(1e-9));
        assertThat(figure.lower()).isLessThan(figure.value());
        assertThat(figure.upper()).isBetween(figure.value(), 1.0);
        assertThat(ExamReliability.ofMean(people.subList(0, 9))).isEmpty();
    }

    private UUID aTeam() {
        var programme = UUID.randomUUID();
        var team = UUID.randomUUID();
        jdbc.sql("INSERT INTO programme (id, name) VALUES (:id, :name)")
                .param("id", programme)
                .param("name", programme.toString())
                .update();
        jdbc.sql("INSERT INTO team (id, name, programme) VALUES (:id, '一组', :programme)")
                .param("id", team)
                .param("programme", programme)
                .update();
        return team;
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
        assertThat(Objects.requireNonNull(over.reached()).satisfaction()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void tooFewScenariosAreToldBeforeAnythingIsMade() {
        var wish = new ExamMaking.Wish("太大", Language.ZH, Set.of(), Set.of(1), 10, 4, ExamGate.of(0.6));
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
                Set.of(),
                List.of(),
                ExamGate.of(0),
                new Exam.Measured(new Reliability(0, 0), null, null),
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

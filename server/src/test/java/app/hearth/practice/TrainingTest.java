package app.hearth.practice;

import static app.hearth.practice.StageFixtures.aTrainer;
import static app.hearth.practice.StageFixtures.anAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.hearth.WholeServerTest;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeServerTest
class TrainingTest {

    private static final String SCENARIO = "telecom-small-charge";

    @Autowired
    private TrainingBeginning beginning;

    @Autowired
    private TrainingRecall recall;

    @Autowired
    private TrainingPlaying playing;

    @Autowired
    private TrainingDebriefing debriefing;

    @Autowired
    private TrainingCatalogue catalogue;

    @Autowired
    private TrainingFinishing finishing;

    @Autowired
    private TrainingReach reach;

    @Autowired
    private TrainingSittings sittings;

    @Autowired
    private PracticeLog log;

    @Autowired
    private JdbcClient jdbc;

    private final Caller trainee = anAgent("小林");

    @Test
    void whoListensAndSolvesIsAcceptedAndReadsWhy() {
        var id = begin();
        playBest(id);
        var over = playing.end(trainee, id);

        assertThat(over.sitting().ending()).isEqualTo(TrainingEnding.ACCEPTED);
        var result = Objects.requireNonNull(over.sitting().result());
        assertThat(result.satisfaction()).isGreaterThan(0.7);
        assertThat(result.score()).isNotNull();
        assertThat(result.items()).isNotEmpty();

        var debrief = debriefing.debrief(trainee, id);
        assertThat(debrief.score()).isEqualTo(result.score());
        assertThat(debrief.curve()).hasSize(over.turns().size() + 1);
        assertThat(debrief.curve().getLast().anger())
                .isLessThan(debrief.curve().getFirst().anger());
        assertThat(debrief.parts()).extracting(it -> it.brought()).anyMatch(it -> it > 0.5);
        assertThat(debrief.said())
                .anySatisfy(said ->
                        assertThat(said.acts()).extracting(it -> it.act()).contains("restate"));
        assertThat(debrief.items())
                .allSatisfy(item -> assertThat(item.evidence())
                        .allSatisfy(it -> assertThat(
                                        debrief.said().get(it.said()).text().substring(it.start(), it.end()))
                                .isEqualTo(it.text())));
        assertThat(log.own(trainee, null, 10).items()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(PracticeEntry.Kind.TRAINING);
            assertThat(entry.trainer()).isNull();
        });
    }

    @Test
    void aColdAgentLosesTheCustomerAndIsShownTheTwoTurnsThatCostMost() {
        var id = begin();
        for (var line : List.of("这个是正常扣费。", "你自己看合同。", "没办法，系统就是这样。", "你冷静一下。", "爱投诉去投诉。")) {
            if (!recall.see(trainee, id).sitting().isOver()) {
                say(id, line);
            }
        }
        playing.end(trainee, id);

        var debrief = debriefing.debrief(trainee, id);
        assertThat(debrief.satisfaction()).isLessThan(0.2);
        assertThat(debrief.dearest())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.possible()).isGreaterThan(it.kept()));
        assertThat(debrief.items().getFirst().example()).isNotNull();
    }

    @Test
    void whatWasTypedGivesTheSameCustomerBack() {
        var id = begin();
        say(id, "您好，是每个月多扣了三块钱的事，对吗？");
        var said = say(id, "这三块钱是从哪个月开始扣的呢？");
        var again = recall.see(trainee, id);

        assertThat(again.turns()).isEqualTo(said.turns());
        assertThat(again.going().feelings()).isEqualTo(said.going().feelings());
        assertThat(again.going().exchanges().getLast().lines())
                .isEqualTo(said.turns().getLast().lines());
        assertThat(again.going().opening()).isEqualTo(again.sitting().opening());
    }

    @Test
    void whatIsSentTwiceIsSaidOnceAndTheWindowBehindIsTold() {
        var id = begin();
        var hello = new TrainingPlaying.Typed(UUID.randomUUID(), 1, "您好", 3);

        assertThat(playing.say(trainee, id, hello).turns())
                .isEqualTo(playing.say(trainee, id, hello).turns())
                .hasSize(1);
        refused(
                () -> playing.say(trainee, id, new TrainingPlaying.Typed(UUID.randomUUID(), 1, "您好？", 3)),
                "training.elsewhere");
        assertThat(beginning.begin(trainee, choice(id)).turns()).hasSize(1);
    }

    @Test
    void twoWindowsAtOnceNeverSpoilASitting() throws InterruptedException {
        var id = begin();
        var sends = new ArrayList<Callable<TrainingPlayed>>();
        for (var window = 0; window < 4; window++) {
            sends.add(() -> playing.say(trainee, id, new TrainingPlaying.Typed(UUID.randomUUID(), 1, "您好", 3)));
        }
        var behind = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : threads.invokeAll(sends)) {
                try {
                    sent.get();
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause())
                            .isInstanceOfSatisfying(
                                    Refused.class, it -> assertThat(it.code()).isEqualTo("training.elsewhere"));
                    behind++;
                }
            }
        }
        assertThat(behind).isEqualTo(3);
        assertThat(recall.see(trainee, id).turns()).hasSize(1);
    }

    @Test
    void aLongWaitMakesTheCustomerAngrierAndStaysPartOfWhatWasTyped() {
        var prompt = begin();
        var first = say(prompt, "您好，请问有什么可以帮您？");
        var late =
                beginning.retry(trainee, prompt, UUID.randomUUID(), 1).sitting().id();
        jdbc.sql("UPDATE training_sitting SET touched_at = touched_at - interval '10 minutes' WHERE id = :id")
                .param("id", late)
                .update();
        var waited = playing.say(trainee, late, new TrainingPlaying.Typed(UUID.randomUUID(), 1, "您好，请问有什么可以帮您？", 240));

        assertThat(waited.turns().getFirst().waited()).isCloseTo(240, within(1.0));
        assertThat(waited.going().feelings().anger())
                .isGreaterThan(first.going().feelings().anger());
        assertThat(recall.see(trainee, late).going().feelings())
                .isEqualTo(waited.going().feelings());
    }

    @Test
    void nobodyWaitsLongerThanItWas() {
        var id = begin();
        assertThat(playing.say(trainee, id, new TrainingPlaying.Typed(UUID.randomUUID(), 1, "您好", 3000))
                        .turns()
                        .getFirst()
                        .waited())
                .isLessThan(60);
    }

    @Test
    void aRetrySharesTheTurnsBeforeWithTheSameCustomer() {
        var id = begin();
        say(id, "您好，是每个月多扣了三块钱的事，对吗？");
        say(id, "没办法，系统就是这样。");
        playing.end(trainee, id);

        var fresh = UUID.randomUUID();
        var retry = beginning.retry(trainee, id, fresh, 2);
        assertThat(retry.turns()).isEqualTo(recall.see(trainee, id).turns().subList(0, 1));
        assertThat(retry.sitting().retryOf()).isEqualTo(id);
        assertThat(beginning.retry(trainee, id, fresh, 2).turns()).hasSize(1);
        var other = say(fresh, "这笔费用我来帮您查，是从哪个月开始扣的？");
        assertThat(other.going().feelings().anger())
                .isLessThan(recall.see(trainee, id).going().feelings().anger());
        refused(() -> beginning.retry(trainee, id, UUID.randomUUID(), 9), "training.turn-unknown");
        playing.end(trainee, fresh);
        assertThat(catalogue.of(trainee, Language.ZH).entries())
                .filteredOn(it -> it.scenario().id().equals(SCENARIO))
                .singleElement()
                .satisfies(it -> assertThat(it.spacing().times()).isEqualTo(1));
    }

    @Test
    void hintsTellWhatWouldHelpAndAreCounted() {
        var id = begin();
        assertThat(Objects.requireNonNull(playing.hint(trainee, id)).acts()).isNotEmpty();
        assertThat(recall.see(trainee, id).sitting().hints()).isEqualTo(1);
    }

    @Test
    void nothingPersonalIsKept() {
        var id = begin();
        var said = say(id, "请您打我手机13812345678");
        assertThat(said.turns().getFirst().text()).doesNotContain("13812345678");
        refused(() -> say(id, "  "), "training.empty");
        refused(() -> say(id, "长".repeat(1001)), "training.too-long");
    }

    @Test
    void aSittingIsItsTraineesUntilItIsSharedWithTheTrainersOfTheScope() {
        var id = begin();
        say(id, "您好");
        playing.end(trainee, id);
        var trainer = new Caller(UUID.randomUUID(), "周", null, Set.of(Role.TRAINER), Scope.CENTRE);

        refused(() -> reach.read(trainer, id), "training.unknown");
        refused(() -> reach.share(trainer, id, true), "training.unknown");
        reach.share(trainee, id, true);
        assertThat(reach.read(trainer, id).turns()).hasSize(1);
        assertThat(debriefing.debrief(trainer, id).said()).isNotEmpty();
        refused(() -> reach.read(aTrainer(), id), "training.unknown");
        refused(() -> reach.read(anAgent("小何"), id), "training.unknown");
        refused(
                () -> playing.say(trainer, id, new TrainingPlaying.Typed(UUID.randomUUID(), 2, "x", 1)),
                "training.unknown");
        reach.share(trainee, id, false);
        refused(() -> reach.read(trainer, id), "training.unknown");
        assertThat(audited("training.opened", id)).isEqualTo(2);
        assertThat(audited("training.shared", id)).isEqualTo(1);
    }

    @Test
    void whatIsForgottenEndsAndWordsGoWhenTheirTimeHasCome() {
        var id = begin();
        say(id, "您好");
        past(id, 2);
        assertThat(finishing.forgotten()).contains(id);
        finishing.finishForgotten(id);
        assertThat(recall.see(trainee, id).sitting().ending()).isEqualTo(TrainingEnding.STOPPED);

        past(id, 91);
        finishing.eraseOld();
        var gone = recall.see(trainee, id);
        assertThat(gone.turns()).isEmpty();
        assertThat(gone.sitting().opening()).isEmpty();
        assertThat(gone.sitting().result()).isNotNull();
        refused(() -> debriefing.debrief(trainee, id), "training.erased");
        assertThat(sittings.of(trainee, null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.erased()).isTrue());
    }

    @Test
    void aDebriefWaitsForTheEnd() {
        var id = begin();
        refused(() -> debriefing.debrief(trainee, id), "training.still-on");
        playing.end(trainee, id);
        assertThat(playing.end(trainee, id).sitting().result()).isNull();
        refused(() -> say(id, "您好"), "training.over");
        assertThat(log.own(trainee, null, 10).items()).isEmpty();
    }

    private UUID begin() {
        var id = UUID.randomUUID();
        beginning.begin(trainee, choice(id));
        return id;
    }

    private static TrainingBeginning.Choice choice(UUID id) {
        return new TrainingBeginning.Choice(id, SCENARIO, Language.ZH, true, true);
    }

    private void playBest(UUID id) {
        var script = Catalogue.scenario(SCENARIO)
                .orElseThrow()
                .text(Language.ZH)
                .tests()
                .getFirst();
        assertThat(script.ends()).contains("accepted");
        for (var line : script.lines()) {
            if (!recall.see(trainee, id).sitting().isOver()) {
                say(id, line);
            }
        }
    }

    private TrainingPlayed say(UUID id, String text) {
        var number = recall.see(trainee, id).turns().size() + 1;
        return playing.say(trainee, id, new TrainingPlaying.Typed(UUID.randomUUID(), number, text, 8));
    }

    private void past(UUID id, int days) {
        jdbc.sql("UPDATE training_sitting SET touched_at = now() - make_interval(days => :days) WHERE id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    private int audited(String act, UUID subject) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE act = :act AND subject = :subject")
                .param("act", act)
                .param("subject", subject.toString())
                .query(Integer.class)
                .single();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}

package app.hearth.review;

import static app.hearth.review.ReviewFloor.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.quality.Standings;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Occasion;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.State;
import app.hearth.review.Review.Written;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeServerTest
@RecordApplicationEvents
class ReviewingTest {

    private static final Occasion BY_HAND = new Occasion(Mode.OPEN, Purpose.TARGETED, List.of(), null);
    private static final ReviewedItem NO_GREETING =
            new ReviewedItem("greeting", Verdict.NOT_MET, 0, "没有问候", List.of(new Sight(1, 0, 2)));

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Standings standings;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    private ReviewFloor floor;
    private UUID person;
    private Conversation conversation;

    @BeforeEach
    void aConversation() {
        floor = new ReviewFloor(jdbc, conversations);
        person = floor.person();
        conversation = floor.upset(floor.agent(person));
    }

    @Test
    void aSubmittedReviewCountsAndRemembersWhatTheMachineSaid(@Autowired ApplicationEvents published) {
        var caller = reviewer();
        var before = standings.main(conversation.id()).orElseThrow().evaluation();
        var draft = begin(caller);

        var review = reviewing.submit(caller, draft.id(), draft.revision(), written(NO_GREETING));

        assertThat(review.rules()).isTrue();
        assertThat(verdict("greeting")).isEqualTo(Verdict.NOT_MET);
        assertThat(standings.main(conversation.id()).orElseThrow().evaluation().score())
                .isEqualTo(review.scores().score())
                .isLessThan(before.score());
        var kept = reviews.find(review.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.SUBMITTED);
        assertThat(kept.items()).containsExactly(NO_GREETING);
        assertThat(kept.machine())
                .filteredOn(it -> it.item().equals("greeting"))
                .extracting(MachineVerdict::verdict)
                .containsExactly(Verdict.MET);
        assertThat(published.stream(ReviewSubmitted.class))
                .contains(new ReviewSubmitted(review.id(), conversation.id().value(), "general", Purpose.TARGETED));
    }

    @Test
    void aWithdrawnReviewNoLongerCountsAndCanBeTakenUpAgain() {
        var caller = reviewer();
        var before = standings.main(conversation.id()).orElseThrow().evaluation();
        var draft = begin(caller);
        reviewing.submit(caller, draft.id(), draft.revision(), written(NO_GREETING));

        var withdrawn = reviewing.withdraw(caller, draft.id());
        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(standings.main(conversation.id()).orElseThrow().evaluation().score())
                .isEqualTo(before.score());

        var again = reviewing.reopen(caller, draft.id());
        assertThat(again.items()).containsExactly(NO_GREETING);
        reviewing.submit(caller, draft.id(), again.revision(), written(NO_GREETING));
        assertThat(verdict("greeting")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void twoWindowsNeverOverwriteEachOther() {
        var caller = reviewer();
        var draft = begin(caller);
        var saved = reviewing.save(caller, draft.id(), draft.revision(), written(NO_GREETING));

        refused("review.changed", () -> reviewing.save(caller, draft.id(), draft.revision(), written()));

        assertThat(reviews.find(draft.id()).orElseThrow().items()).containsExactly(NO_GREETING);
        reviewing.save(caller, draft.id(), saved.revision(), written());
    }

    @Test
    void ofManySavesAtOnceExactlyOneWins() throws Exception {
        var caller = reviewer();
        var draft = begin(caller);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> save = () -> {
                start.await();
                try {
                    reviewing.save(caller, draft.id(), draft.revision(), written(NO_GREETING));
                    return true;
                } catch (Refused refused) {
                    return false;
                }
            };
            var all = Stream.generate(() -> save).limit(8).map(pool::submit).toList();
            start.countDown();
            var won = 0;
            for (var one : all) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(reviews.find(draft.id()).orElseThrow().revision()).isEqualTo(draft.revision() + 1);
    }

    @Test
    void twoReviewersAtOnceBothCountAsOneDecisionAndOneSecondOpinion() throws Exception {
        var one = reviewer();
        var other = reviewer();
        var first = begin(one);
        var second = begin(other);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var a = pool.submit(() -> {
                start.await();
                return reviewing.submit(one, first.id(), 0, written(NO_GREETING));
            });
            var b = pool.submit(() -> {
                start.await();
                return reviewing.submit(other, second.id(), 0, whole(Verdict.MET));
            });
            start.countDown();
            assertThat(List.of(a.get().rules(), b.get().rules())).containsExactlyInAnyOrder(true, false);
        } catch (ExecutionException incomplete) {
            // The one that came second is a whole opinion; where that was the short one, it is told what is missing.
            assertThat(incomplete.getCause())
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.code()).isEqualTo("review.incomplete"));
        }
        assertThat(reviews.submittedOf(conversation.id()))
                .filteredOn(Review::rules)
                .hasSize(1);
    }

    @Test
    void aSecondOpinionDoesNotDecideAndAThirdDoes() {
        var first = submitted(reviewer(), BY_HAND, written(NO_GREETING));
        var second =
                submitted(reviewer(), new Occasion(Mode.BLIND, Purpose.DOUBLE, List.of(), null), whole(Verdict.MET));

        assertThat(verdict("greeting")).isEqualTo(Verdict.NOT_MET);
        assertThat(second.rules()).isFalse();
        assertThat(reviews.pairs(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1))))
                .filteredOn(pair -> pair.first().id().equals(first.id()))
                .extracting(pair -> pair.second().id())
                .containsExactly(second.id());

        submitted(reviewer(), BY_HAND, whole(Verdict.MET));
        assertThat(verdict("greeting")).isEqualTo(Verdict.MET);
    }

    @Test
    void aCalibrationNeverDecides() {
        var review = submitted(
                reviewer(), new Occasion(Mode.BLIND, Purpose.CALIBRATION, List.of(), null), whole(Verdict.NOT_MET));

        assertThat(review.rules()).isFalse();
        assertThat(verdict("greeting")).isEqualTo(Verdict.MET);
        assertThat(reviews.submittedOf(conversation.id())).isEmpty();
    }

    @Test
    void everyVerdictStandsBesideThatOfTheMachine() {
        var review = submitted(
                reviewer(), new Occasion(Mode.BLIND, Purpose.RANDOM, List.of("random"), 0.25), whole(Verdict.NOT_MET));

        var verdicts = reviews.verdicts(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)), "general", "greeting");

        assertThat(verdicts)
                .filteredOn(it -> it.review().equals(review.id()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.verdict()).isEqualTo(Verdict.NOT_MET);
                    assertThat(it.machine()).isEqualTo(Verdict.MET);
                    assertThat(it.inclusionProbability()).isEqualTo(0.25);
                });
    }

    @Test
    void whatIsNoReviewOfTheConversationIsToldItemByItem() {
        var caller = reviewer();
        var draft = begin(caller);
        var wrong = written(
                new ReviewedItem("shoe-size", Verdict.MET, 1, "", List.of()),
                new ReviewedItem("greeting", Verdict.PENDING, 0, "", List.of()),
                new ReviewedItem("empathy-in-time", Verdict.MET, 1, "", List.of(new Sight(99, 0, 1))));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reviewing.save(caller, draft.id(), draft.revision(), wrong))
                .satisfies(it -> assertThat(it.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly("shoe-size", "greeting", "empathy-in-time"));
        refused("review.empty", () -> reviewing.submit(caller, draft.id(), draft.revision(), written()));
    }

    @Test
    void nobodyReviewsOneselfNorTheOwnLead() {
        var leads = floor.upset(floor.agent(floor.lead));

        refused("review.own", () -> begin(reviewer(person)));
        refused("review.own-lead", () -> reviewing.begin(reviewer(person), leads.id(), BY_HAND));
        refused("review.own", () -> reviewing.begin(reviewer(floor.lead), leads.id(), BY_HAND));
        assertThat(reviewing.begin(floor.teamLead(), conversation.id(), BY_HAND).state())
                .isEqualTo(State.DRAFT);
    }

    @Test
    void whatIsOutOfScopeIsUnknown() {
        var elsewhere = new ReviewFloor(jdbc, conversations);

        refused("conversation.unknown", () -> reviewing.begin(elsewhere.teamLead(), conversation.id(), BY_HAND));
        var draft = begin(reviewer());
        refused("review.unknown", () -> reviewing.open(reviewer(), draft.id()));
    }

    @Test
    void beginningTwiceGoesOnWithTheSame() {
        var caller = reviewer();

        assertThat(begin(caller).id()).isEqualTo(begin(caller).id());
    }

    private Review begin(Caller caller) {
        return reviewing.begin(caller, conversation.id(), BY_HAND);
    }

    private Review submitted(Caller caller, Occasion occasion, Written written) {
        var draft = reviewing.begin(caller, conversation.id(), occasion);
        return reviewing.submit(caller, draft.id(), draft.revision(), written);
    }

    private Verdict verdict(String item) {
        return standings.main(conversation.id()).orElseThrow().evaluation().judgements().stream()
                .filter(judgement -> judgement.item().equals(item))
                .map(Judgement::verdict)
                .findFirst()
                .orElse(Verdict.NOT_APPLICABLE);
    }

    private Written whole(Verdict greeting) {
        var evaluation = standings.main(conversation.id()).orElseThrow().evaluation();
        return written(standings.card(evaluation.scorecard(), evaluation.version()).items().stream()
                .map(item -> item.id().equals("greeting")
                        ? new ReviewedItem(item.id(), greeting, greeting == Verdict.MET ? 1 : 0, "", List.of())
                        : new ReviewedItem(item.id(), Verdict.NOT_APPLICABLE, 0, "", List.of()))
                .toArray(ReviewedItem[]::new));
    }

    private static Written written(ReviewedItem... items) {
        return new Written(List.of(items), "", "", false);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::code)
                .isEqualTo(code);
    }
}

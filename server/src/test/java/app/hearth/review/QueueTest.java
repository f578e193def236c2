package app.hearth.review;

import static app.hearth.review.ReviewFloor.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.hearth.WholeServerTest;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Rulings;
import app.hearth.quality.Standings;
import app.hearth.review.Candidate.Asks;
import app.hearth.review.Candidate.Lane;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.Written;
import app.hearth.scorecard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeServerTest
class QueueTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private Queue queue;

    @Autowired
    private Choosing choosing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private ReviewSettingTable settings;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Standings standings;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    private ReviewSettings before;
    private ReviewFloor floor;
    private UUID agent;

    @BeforeEach
    void onlyWhatWasChosenForAReason() {
        before = settings.get();
        set(0, 0);
        floor = new ReviewFloor(jdbc, conversations);
        agent = floor.agent(floor.person());
    }

    @AfterEach
    void asItWas() {
        settings.update(before);
    }

    @Test
    void whatAnAppealPutInDoubtWaitsWithItsReasonAndItem() {
        var conversation = doubted(agent);

        var waiting = waiting(reviewer(), 1).getFirst();

        assertThat(waiting.conversation()).isEqualTo(conversation.id());
        assertThat(waiting.reasons()).contains(Reason.SIBLING);
        assertThat(waiting.details()).contains(new Worth.Detail(Reason.SIBLING, "greeting"));
        assertThat(waiting.worth()).isGreaterThanOrEqualTo(0.85 - 1e-6).isLessThanOrEqualTo(1);
        assertThat(queue.counts(reviewer(), mine())).containsEntry("targeted/sibling", 1L);
    }

    @Test
    void waitsOnceWhenAnotherCardMeasuresItFromNowOn() {
        var id = doubted(agent).id().value();
        waiting(reviewer(), 1);
        byAnEarlierCard(id);
        scoredAgain(id);
        await().atMost(SOON).untilAsserted(() -> {
            choosing.step();
            assertThat(waiting(reviewer(), 1)).extracting(Candidate::scorecard).containsExactly("general");
        });
    }

    @Test
    void whatWaitsByTwoCardsIsTakenByOne() {
        var id = doubted(agent).id().value();
        waiting(reviewer(), 1);
        byAnEarlierCard(id);
        jdbc.sql("UPDATE review_candidate SET reviewers = ARRAY[:other::uuid] WHERE conversation = :id")
                .param("other", UUID.randomUUID())
                .param("id", id)
                .update();
        scoredAgain(id);
        waiting(reviewer(), 2);

        assertThat(queue.take(reviewer(), id, false).conversation().value()).isEqualTo(id);
    }

    private void byAnEarlierCard(UUID conversation) {
        jdbc.sql("UPDATE review_candidate SET scorecard = 'earlier' WHERE conversation = :id")
                .param("id", conversation)
                .update();
    }

    private void scoredAgain(UUID conversation) {
        jdbc.sql("INSERT INTO review_fresh (conversation, agent) VALUES (:id, :agent)")
                .param("id", conversation)
                .param("agent", agent)
                .update();
    }

    @Test
    void manyReviewersAtOnceNeverGetTheSame() throws Exception {
        var many = 12;
        for (var index = 0; index < many; index++) {
            doubted(agent);
        }
        waiting(reviewer(), many);

        Collection<UUID> given = new ConcurrentLinkedQueue<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .mapToObj(index -> reviewer())
                    .map(caller -> pool.submit(() -> {
                        for (var turn = 0; turn < 5; turn++) {
                            queue.next(caller, mine(), false)
                                    .ifPresent(it -> given.add(it.conversation().value()));
                        }
                        return true;
                    }))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(given).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void whatSomebodyHoldsIsRefusedUntilTheLeaseEnds() {
        var id = doubted(agent).id().value();
        var first = reviewer();
        var other = reviewer();
        waiting(first, 1);

        var review = queue.take(first, id, false);
        assertThat(queue.take(first, id, false).id()).isEqualTo(review.id());
        refusedAsTaken(other, id);
        assertThat(queue.list(other, mine(), null, 10).items()).isEmpty();

        jdbc.sql("UPDATE review_candidate SET claimed_until = now() - interval '1 minute' WHERE conversation = :id")
                .param("id", id)
                .update();
        assertThat(queue.take(other, id, false).id()).isNotEqualTo(review.id());
    }

    @Test
    void whatIsReleasedGoesToOthersAndLeavesNoEmptyDraft() {
        var id = doubted(agent).id().value();
        var first = reviewer();
        waiting(first, 1);
        var review = queue.take(first, id, false);

        queue.release(first, id);

        assertThat(queue.take(reviewer(), id, false)).isNotNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> reviewing.open(first, review.id()));
    }

    @Test
    void whatIsSkippedDoesNotComeBackToTheSamePerson() {
        var id = doubted(agent).id().value();
        var first = reviewer();
        waiting(first, 1);
        queue.take(first, id, false);

        queue.skip(first, id, "太长");

        assertThat(queue.next(first, mine(), false)).isEmpty();
        assertThat(queue.next(reviewer(), mine(), false))
                .hasValueSatisfying(it -> assertThat(it.conversation().value()).isEqualTo(id));
    }

    @Test
    void nobodyIsGivenTheirOwnOrTheirLeadsConversations() {
        var person = floor.person();
        doubted(floor.agent(person));
        doubted(floor.agent(floor.lead));
        var others = doubted(agent);
        waiting(reviewer(), 3);

        assertThat(queue.list(reviewer(person), mine(), null, 10).items())
                .extracting(Candidate::conversation)
                .containsExactly(others.id());
        assertThat(queue.list(floor.teamLead(), mine(), null, 10).items()).hasSize(2);
    }

    @Test
    void twoOpinionsThatDifferAskForAThirdThatDecides() {
        set(0, 1);
        var id = doubted(agent).id().value();
        var first = reviewer();
        var second = reviewer();
        var third = reviewer();
        waiting(first, 1);

        submit(first, queue.take(first, id, false), Verdict.MET);
        assertThat(queue.list(first, mine(), null, 10).items()).isEmpty();
        var doubled = queue.list(second, mine(), null, 10).items().getFirst();
        assertThat(doubled.asks()).isEqualTo(Asks.SECOND);

        var blind = queue.take(second, id, false);
        assertThat(blind.mode()).isEqualTo(Mode.BLIND);
        assertThat(submit(second, blind, Verdict.NOT_MET).rules()).isFalse();
        assertThat(verdict(id)).isEqualTo(Verdict.MET);

        var differs = queue.list(third, mine(), null, 10).items().getFirst();
        assertThat(differs.asks()).isEqualTo(Asks.THIRD);
        assertThat(differs.reasons()).containsExactly(Reason.DIFFER);
        assertThat(submit(third, queue.take(third, id, false), Verdict.NOT_MET).rules())
                .isTrue();
        assertThat(verdict(id)).isEqualTo(Verdict.NOT_MET);
        assertThat(queue.list(reviewer(), mine(), null, 10).items()).isEmpty();
    }

    @Test
    void twoOpinionsThatAgreeAreEnough() {
        set(0, 1);
        var id = doubted(agent).id().value();
        var first = reviewer();
        var second = reviewer();
        waiting(first, 1);

        submit(first, queue.take(first, id, false), Verdict.MET);
        submit(second, queue.take(second, id, false), Verdict.MET);

        assertThat(queue.list(reviewer(), mine(), null, 10).items()).isEmpty();
    }

    @Test
    void whatIsTakenBackWaitsAgain() {
        var id = doubted(agent).id().value();
        var caller = reviewer();
        waiting(caller, 1);
        var review = submit(caller, queue.take(caller, id, false), Verdict.MET);
        assertThat(queue.list(reviewer(), mine(), null, 10).items()).isEmpty();

        reviewing.withdraw(caller, review.id());

        assertThat(queue.list(reviewer(), mine(), null, 10).items()).hasSize(1);
    }

    @Test
    void theRandomSampleWaitsApartIsBlindAndKeepsItsProbability() {
        set(10_000, 0);
        var week = Instant.parse("2031-05-07T04:00:00Z");
        for (var index = 0; index < 16; index++) {
            floor.conversation(agent, week, "你好，发票怎么开？", "您好，订单页面可以申请。", "好的谢谢。", "不客气，再见。");
        }
        var caller = reviewer();

        var drawn = new QueueFilter(Lane.RANDOM, null, floor.team, null, null);
        var waiting = await().atMost(SOON)
                .until(
                        () -> {
                            choosing.step();
                            return queue.list(caller, drawn, null, 100).items();
                        },
                        list -> !list.isEmpty())
                .getFirst();
        assertThat(waiting.lane()).isEqualTo(Lane.RANDOM);
        assertThat(waiting.reasons()).containsExactly(Reason.RANDOM);

        var review = queue.next(caller, drawn, false).orElseThrow();
        assertThat(review.mode()).isEqualTo(Mode.BLIND);
        assertThat(review.purpose()).isEqualTo(Purpose.RANDOM);
        assertThat(review.occasion().inclusionProbability()).isEqualTo(0.5);
    }

    @Test
    void theListIsReadPageByPageWithoutGapOrDouble() {
        for (var index = 0; index < 7; index++) {
            doubted(agent);
        }
        var caller = reviewer();
        waiting(caller, 7);

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = queue.list(caller, mine(), after, 3);
            page.items().forEach(it -> seen.add(it.conversation().value()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    /** A conversation in which an appeal elsewhere made a person look at the greeting. */
    private Conversation doubted(UUID ofAgent) {
        var conversation = floor.upset(ofAgent);
        rulings.lay(List.of(new Ruling(
                conversation.id(),
                "general",
                "greeting",
                Verdict.PENDING,
                0,
                Origin.SIBLING,
                UUID.randomUUID(),
                null,
                Instant.parse("2026-03-03T00:00:00Z"))));
        return conversation;
    }

    private List<Candidate> waiting(Caller caller, int many) {
        return await().atMost(SOON)
                .until(
                        () -> {
                            choosing.step();
                            return queue.list(caller, mine(), null, 100).items();
                        },
                        list -> list.size() == many
                                && list.stream()
                                        .allMatch(it -> it.lane() == Lane.RANDOM
                                                || it.reasons().contains(Reason.SIBLING)));
    }

    private QueueFilter mine() {
        return new QueueFilter(null, null, floor.team, null, null);
    }

    private Review submit(Caller caller, Review draft, Verdict greeting) {
        var evaluation = standings.main(draft.conversation()).orElseThrow().evaluation();
        var items = standings.card(evaluation.scorecard(), evaluation.version()).items().stream()
                .map(item -> item.id().equals("greeting")
                        ? new ReviewedItem(item.id(), greeting, greeting == Verdict.MET ? 1 : 0, "", List.of())
                        : new ReviewedItem(item.id(), Verdict.NOT_APPLICABLE, 0, "", List.of()))
                .toList();
        return reviewing.submit(caller, draft.id(), draft.revision(), new Written(items, "", "", false));
    }

    private Verdict verdict(UUID conversation) {
        return standings.main(List.of(conversation)).getFirst().evaluation().judgements().stream()
                .filter(it -> it.item().equals("greeting"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private void refusedAsTaken(Caller caller, UUID conversation) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> queue.take(caller, conversation, false))
                .extracting(Refused::code)
                .isEqualTo("review.taken");
    }

    private void set(int sampleSize, double doubleShare) {
        settings.update(new ReviewSettings(sampleSize, 0.3, doubleShare, true, 45));
    }
}

package app.hearth.quality;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.MonthlyPartitions;
import app.hearth.kernel.Refused;
import app.hearth.quality.EvaluationView.CardScoreView;
import app.hearth.signals.ConversationsRead;
import app.hearth.signals.ReadConversation;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has every conversation judged as soon as it is read, and keeps what came out. */
@Service
class Scoring {

    private final Scorecards scorecards;
    private final Judging judging;
    private final EvaluationTable evaluations;
    private final SketchTable sketches;
    private final Rulings rulings;
    private final MonthlyPartitions months;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scoring(
            Scorecards scorecards,
            Judging judging,
            EvaluationTable evaluations,
            SketchTable sketches,
            Rulings rulings,
            MonthlyPartitions months,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scorecards = scorecards;
        this.judging = judging;
        this.evaluations = evaluations;
        this.sketches = sketches;
        this.rulings = rulings;
        this.months = months;
        this.events = events;
        this.clock = clock;
    }

    /** Within the transaction that keeps the readings. Twice is as good as once: the evaluation is replaced. */
    @EventListener
    @Transactional
    void on(ConversationsRead read) {
        score(read.batch());
    }

    /** Has a batch judged by the cards that are in use now, and keeps what came out. One of a kind is judged once. */
    void score(List<ReadConversation> read) {
        var latest = new LinkedHashMap<ConversationId, ReadConversation>();
        read.forEach(it -> latest.put(it.conversation().id(), it));
        if (latest.isEmpty()) {
            return;
        }
        var choice = scorecards.hold();
        var ids = latest.keySet().stream().map(ConversationId::value).toList();
        months.open("evaluation", ids);
        months.open("sketch", ids);
        evaluations.hold(ids);
        sketches.upsert(List.copyOf(latest.values()));
        var standing = rulings.apply(judging.judge(choice, List.copyOf(latest.values())));
        evaluations.dropOthers(standing);
        var contested = evaluations.upsert(standing, clock.instant());
        events.publishEvent(new ConversationsScored(standing.stream()
                .filter(Standing::main)
                .map(it -> scored(Objects.requireNonNull(latest.get(it.conversation())), it, contested))
                .toList()));
    }

    private static ScoredConversation scored(ReadConversation read, Standing standing, Set<UUID> contested) {
        var conversation = read.conversation();
        return new ScoredConversation(
                conversation,
                read.reading(),
                standing.evaluation(),
                contested.contains(conversation.id().value()));
    }

    @EventListener
    void on(ConversationsErased erased) {
        evaluations.delete(erased.conversations());
        sketches.delete(erased.conversations());
    }

    /** What every card says of a conversation that the caller of this may see, the main one first. */
    @Transactional(readOnly = true)
    List<CardScoreView> scores(Conversation conversation) {
        return evaluations.of(List.of(conversation.id().value())).stream()
                .sorted(Comparator.comparing(Standing::main).reversed())
                .map(it -> CardScoreView.of(
                        it,
                        scorecards.version(
                                it.evaluation().scorecard(), it.evaluation().version())))
                .toList();
    }

    /**
     * The evaluation of a conversation that the caller of this may see.
     *
     * @param scorecard null for the main card
     */
    @Transactional(readOnly = true)
    EvaluationView explain(Conversation conversation, @Nullable String scorecard) {
        var kept = (scorecard == null
                        ? evaluations.find(conversation.id())
                        : evaluations.find(conversation.id(), scorecard))
                .orElseThrow(() -> Refused.unknown(
                        "evaluation.none",
                        "Conversation %s is not scored yet."
                                .formatted(conversation.id().value())));
        var card = scorecards.version(
                kept.evaluation().scorecard(), kept.evaluation().version());
        var ruled = rulings.of(conversation.id().value()).stream()
                .filter(it -> it.scorecard().equals(card.id()))
                .toList();
        return EvaluationView.of(card, kept, ruled, conversation.turns());
    }
}

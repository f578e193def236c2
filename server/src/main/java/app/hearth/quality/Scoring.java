package app.hearth.quality;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.MonthlyPartitions;
import app.hearth.kernel.Refused;
import app.hearth.signals.ConversationsRead;
import app.hearth.signals.ReadConversation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has every conversation judged as soon as it is read, and keeps what came out. */
@Service
class Scoring {

    private final Scorecards scorecards;
    private final EvaluationTable evaluations;
    private final Rulings rulings;
    private final MonthlyPartitions months;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scoring(
            Scorecards scorecards,
            EvaluationTable evaluations,
            Rulings rulings,
            MonthlyPartitions months,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scorecards = scorecards;
        this.evaluations = evaluations;
        this.rulings = rulings;
        this.months = months;
        this.events = events;
        this.clock = clock;
    }

    /** Within the transaction that keeps the readings. Twice is as good as once: the evaluation is replaced. */
    @EventListener
    void on(ConversationsRead read) {
        var batch = score(read.batch());
        if (!batch.isEmpty()) {
            var ids = batch.stream()
                    .map(scored -> scored.conversation().id().value())
                    .toList();
            months.open("evaluation", ids);
            evaluations.hold(ids);
            var standing = rulings.apply(batch.stream().map(Scoring::fresh).toList());
            var contested = evaluations.upsert(standing, clock.instant());
            events.publishEvent(new ConversationsScored(IntStream.range(0, batch.size())
                    .mapToObj(index -> batch.get(index)
                            .as(
                                    standing.get(index).evaluation(),
                                    contested.contains(
                                            standing.get(index).conversation().value())))
                    .toList()));
        }
    }

    @EventListener
    void on(ConversationsErased erased) {
        evaluations.delete(erased.conversations());
    }

    /** The evaluation of a conversation that the caller of this may see. */
    @Transactional(readOnly = true)
    EvaluationView explain(Conversation conversation) {
        var kept = evaluations
                .find(conversation.id())
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

    /** One conversation is judged once a batch, in its last reading. */
    private List<ScoredConversation> score(List<ReadConversation> read) {
        var card = scorecards.general();
        var latest = new LinkedHashMap<ConversationId, ReadConversation>();
        read.forEach(it -> latest.put(it.conversation().id(), it));
        return latest.values().stream()
                .map(it -> new ScoredConversation(
                        it.conversation(),
                        it.reading(),
                        card.evaluate(it.conversation().turns(), it.reading()),
                        false))
                .toList();
    }

    private static Standing fresh(ScoredConversation scored) {
        return new Standing(scored.conversation().id(), true, scored.evaluation(), List.of());
    }
}

package app.hearth.quality;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Refused;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Judgement;
import app.hearth.signals.Signals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decided about items, and the evaluations that follow from it. */
@Service
public class Rulings {

    private final RulingTable rulings;
    private final EvaluationTable evaluations;
    private final Scorecards scorecards;
    private final Conversations conversations;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rulings(
            RulingTable rulings,
            EvaluationTable evaluations,
            Scorecards scorecards,
            Conversations conversations,
            Signals signals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rulings = rulings;
        this.evaluations = evaluations;
        this.scorecards = scorecards;
        this.conversations = conversations;
        this.signals = signals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lays rulings upon what the machine said and adds the scores up again. Where a stronger ruling stands, it stays.
     * No item of a conversation may come twice. The caller of this has checked that they may be decided by whom.
     *
     * @throws Refused {@code ruling.unknown} where a conversation has no evaluation by the card, or the card no such
     *     item
     */
    @Transactional
    public void lay(List<Ruling> decided) {
        if (decided.isEmpty()) {
            return;
        }
        var affected = conversationsOf(decided);
        conversations.hold(affected);
        evaluations.hold(affected);
        check(decided, evaluations.of(affected));
        rulings.upsert(decided);
        addUp(affected);
    }

    /** Takes back all that a review, session or appeal decided; the machine's verdicts stand again. */
    @Transactional
    public void withdraw(UUID reference) {
        var affected = rulings.deleteOf(reference).stream().distinct().sorted().toList();
        if (!affected.isEmpty()) {
            conversations.hold(affected);
            evaluations.hold(affected);
            addUp(affected);
        }
    }

    /** All rulings about a conversation. */
    @Transactional(readOnly = true)
    public List<Ruling> of(UUID conversation) {
        return rulings.of(List.of(conversation));
    }

    @EventListener
    void on(ConversationsErased erased) {
        rulings.delete(erased.conversations());
    }

    /** What the rulings make of fresh evaluations, in the same order. */
    List<Standing> apply(List<Standing> fresh) {
        var ids = fresh.stream().map(it -> it.conversation().value()).toList();
        var byConversation = rulings.of(ids).stream()
                .collect(Collectors.groupingBy(it -> it.conversation().value()));
        return byConversation.isEmpty()
                ? fresh
                : fresh.stream()
                        .map(it -> overlaid(
                                it,
                                byConversation.getOrDefault(it.conversation().value(), List.of())))
                        .toList();
    }

    /**
     * Marks a score as contested while an appeal about it is open, or takes the mark away; lists follow at once.
     *
     * @throws Refused {@code ruling.unknown} where the conversation has no evaluation by the card
     */
    @Transactional
    public void contest(ConversationId conversation, String scorecard, boolean contested) {
        if (!evaluations.contest(conversation, scorecard, contested)) {
            throw Refused.unknown(
                    "ruling.unknown",
                    "Conversation %s has no evaluation by scorecard '%s'.".formatted(conversation.value(), scorecard));
        }
        var affected = List.of(conversation.value());
        conversations.hold(affected);
        tell(
                affected,
                evaluations.of(affected),
                evaluations
                        .find(conversation)
                        .filter(EvaluationTable.Kept::contested)
                        .map(kept -> Set.copyOf(affected))
                        .orElse(Set.of()));
    }

    private void addUp(Collection<UUID> affected) {
        var standing = apply(
                evaluations.of(affected).stream().map(this::asTheMachineSaid).toList());
        tell(affected, standing, evaluations.upsert(standing, clock.instant()));
    }

    private void tell(Collection<UUID> affected, List<Standing> standing, Set<UUID> contested) {
        var main = standing.stream()
                .filter(Standing::main)
                .collect(Collectors.toMap(Standing::conversation, Standing::evaluation));
        var scored = new ArrayList<ScoredConversation>();
        for (var conversation : conversations.find(affected)) {
            var evaluation = main.get(conversation.id());
            if (evaluation != null) {
                scored.add(new ScoredConversation(
                        conversation,
                        signals.of(conversation.id()),
                        evaluation,
                        contested.contains(conversation.id().value())));
            }
        }
        events.publishEvent(new ConversationsScored(scored));
    }

    private Standing asTheMachineSaid(Standing kept) {
        var machine = byItem(kept.machine());
        var judgements = new ArrayList<Judgement>();
        kept.evaluation().judgements().stream()
                .filter(judgement -> !machine.containsKey(judgement.item()))
                .forEach(judgements::add);
        judgements.addAll(machine.values());
        return kept.with(again(kept, judgements, Set.of()), List.of());
    }

    private Standing overlaid(Standing fresh, List<Ruling> rulings) {
        var card = scorecards.version(
                fresh.evaluation().scorecard(), fresh.evaluation().version());
        var ruled = new HashMap<String, Ruling>();
        rulings.stream()
                .filter(it -> it.scorecard().equals(card.id()))
                .filter(it -> card.items().stream().anyMatch(item -> item.id().equals(it.item())))
                .forEach(it -> ruled.put(it.item(), it));
        if (ruled.isEmpty()) {
            return fresh;
        }
        var machine = byItem(fresh.evaluation().judgements());
        var judgements = new ArrayList<Judgement>();
        var replaced = new ArrayList<Judgement>();
        for (var item : card.items()) {
            var said = machine.getOrDefault(item.id(), Judgement.notApplicable(item.id()));
            var ruling = ruled.get(item.id());
            judgements.add(ruling == null ? said : decided(said, ruling));
            if (ruling != null) {
                replaced.add(said);
            }
        }
        return fresh.with(again(fresh, judgements, ruled.keySet()), replaced);
    }

    private Evaluation again(Standing standing, List<Judgement> judgements, Set<String> decided) {
        var evaluation = standing.evaluation();
        return scorecards
                .version(evaluation.scorecard(), evaluation.version())
                .evaluation(evaluation.reader(), judgements, decided);
    }

    /** A person is sure; the words that the machine rested on stay as the place to look at. */
    private static Judgement decided(Judgement said, Ruling ruling) {
        return new Judgement(said.item(), ruling.verdict(), ruling.share(), null, said.evidence());
    }

    private void check(List<Ruling> decided, List<Standing> kept) {
        for (var ruling : decided) {
            var known = kept.stream()
                    .filter(it -> it.conversation().equals(ruling.conversation()))
                    .map(Standing::evaluation)
                    .filter(it -> it.scorecard().equals(ruling.scorecard()))
                    .anyMatch(it -> scorecards.version(it.scorecard(), it.version()).items().stream()
                            .anyMatch(item -> item.id().equals(ruling.item())));
            if (!known) {
                throw Refused.unknown(
                        "ruling.unknown",
                        "Conversation %s has no item '%s' of scorecard '%s'."
                                .formatted(ruling.conversation().value(), ruling.item(), ruling.scorecard()));
            }
        }
    }

    private static List<UUID> conversationsOf(List<Ruling> rulings) {
        return rulings.stream()
                .map(it -> it.conversation().value())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Judgement> byItem(List<Judgement> judgements) {
        var byItem = new HashMap<String, Judgement>();
        judgements.forEach(judgement -> byItem.put(judgement.item(), judgement));
        return byItem;
    }
}

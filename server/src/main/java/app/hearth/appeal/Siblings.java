package app.hearth.appeal;

import app.hearth.appeal.SiblingWork.State;
import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Ids;
import app.hearth.quality.ItemStandings;
import app.hearth.quality.JudgedAlike;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Rulings;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import app.hearth.signals.Signals;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people found the machine wrong, other conversations that it judged by the same are taken out of the score until
 * a person has looked. It walks through the store, a batch a transaction, so that it may be cut off anywhere.
 */
@Service
class Siblings {

    /** Beyond so many a person has to look at the card, not at conversations. */
    static final int MOST_FOUND = 1000;

    private static final int MOST_LOOKED = 200_000;
    private static final int BATCH = 200;
    private static final int PATIENCE = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Siblings.class);

    private final SiblingTable table;
    private final AppealTable appeals;
    private final ItemStandings standings;
    private final Rulings rulings;
    private final Conversations conversations;
    private final Signals signals;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Siblings(
            SiblingTable table,
            AppealTable appeals,
            ItemStandings standings,
            Rulings rulings,
            Conversations conversations,
            Signals signals,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.appeals = appeals;
        this.standings = standings;
        this.rulings = rulings;
        this.conversations = conversations;
        this.signals = signals;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(ConversationsErased erased) {
        table.delete(erased.conversations());
    }

    /** Within the transaction that closes the appeal: the search begins if, and only if, that is kept. */
    void begin(Appeal appeal) {
        var total = Math.clamp(standings.count(appeal.claim().scorecard()), 0, MOST_LOOKED);
        table.begin(ids.next(), appeal.id(), total, clock.instant());
    }

    /** Goes one batch further; false where nothing is to be done. */
    boolean step() {
        try {
            return Boolean.TRUE.equals(transaction.execute(
                    status -> table.lockRunning().map(this::further).orElse(false)));
        } catch (RuntimeException problem) {
            return endAfterTooMany(problem);
        }
    }

    private boolean endAfterTooMany(RuntimeException problem) {
        transaction.executeWithoutResult(status -> table.lockRunning().ifPresent(work -> {
            LOG.warn("A batch of the search for siblings of appeal {} failed", work.appeal(), problem);
            if (table.fail(work.id()) >= PATIENCE) {
                table.end(work.id(), State.FAILED, clock.instant());
            }
        }));
        return false;
    }

    private boolean further(SiblingWork work) {
        var claim = appeals.find(work.appeal()).map(Appeal::claim).orElse(null);
        var own = claim == null
                ? List.<Conversation>of()
                : conversations.find(List.of(claim.conversation().value()));
        var left = MOST_FOUND - work.found();
        if (claim == null || own.isEmpty() || left <= 0 || work.looked() >= MOST_LOOKED) {
            table.end(work.id(), State.DONE, clock.instant());
            return true;
        }
        var stretch = standings.walk(
                claim.scorecard(),
                claim.version(),
                claim.reader(),
                claim.item(),
                claim.original().verdict(),
                work.last(),
                BATCH);
        var trigger = Trigger.of(
                claim, own.getFirst().turns(), signals.of(own.getFirst().id()));
        if (stretch.isEmpty() || trigger.isEmpty()) {
            table.end(work.id(), State.DONE, clock.instant());
            return true;
        }
        var found = alike(stretch, claim, trigger.get()).stream().limit(left).toList();
        lay(work, claim, found);
        table.walked(work.id(), stretch.getLast().conversation(), stretch.size(), found.size());
        return true;
    }

    private List<Conversation> alike(List<JudgedAlike> stretch, Claim claim, Trigger trigger) {
        Map<UUID, Judgement> judged = new HashMap<>();
        for (var one : stretch) {
            var judgement = one.judgement();
            if (judgement != null
                    && !one.conversation().equals(claim.conversation().value())) {
                judged.put(one.conversation(), judgement);
            }
        }
        return conversations.find(judged.keySet()).stream()
                .filter(it -> {
                    var judgement = judged.get(it.id().value());
                    return judgement != null && trigger.isIn(judgement.evidence(), it.turns(), signals.of(it.id()));
                })
                .toList();
    }

    private void lay(SiblingWork work, Claim claim, List<Conversation> found) {
        rulings.lay(found.stream()
                .map(it -> new Ruling(
                        it.id(),
                        claim.scorecard(),
                        claim.item(),
                        Verdict.PENDING,
                        0,
                        Origin.SIBLING,
                        work.id(),
                        null,
                        clock.instant()))
                .toList());
        if (!found.isEmpty()) {
            table.add(work.id(), found);
        }
    }

    /** Takes back what a search laid and no person has decided since. It stops, if it still runs. */
    void revert(SiblingWork work) {
        rulings.withdraw(work.id());
        table.end(work.id(), State.REVERTED, clock.instant());
    }
}

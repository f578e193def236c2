package app.hearth.quality;

import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Rush;
import app.hearth.quality.MeaningWorkTable.Backlog;
import app.hearth.quality.MeaningWorkTable.Waiting;
import app.hearth.signals.ConversationsRead;
import app.hearth.signals.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what agents say with the examples of cards, in the background, and has what was undecided for want of it
 * scored again.
 */
@Service
class Comparing {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);
    private static final int BATCH = 50;

    private final MeaningWorkTable works;
    private final MatchTable matches;
    private final Comparisons comparisons;
    private final Scorecards scorecards;
    private final Scoring scoring;
    private final Signals signals;
    private final TransactionTemplate transaction;
    private final Rush rush;
    private int oneByOne;

    Comparing(
            MeaningWorkTable works,
            MatchTable matches,
            Comparisons comparisons,
            Scorecards scorecards,
            Scoring scoring,
            Signals signals,
            TransactionTemplate transaction,
            Clock clock) {
        this.works = works;
        this.matches = matches;
        this.comparisons = comparisons;
        this.scorecards = scorecards;
        this.scoring = scoring;
        this.signals = signals;
        this.transaction = transaction;
        this.rush = new Rush(clock);
    }

    @EventListener
    void on(ConversationsRead read) {
        rush.note(read.batch().size());
    }

    @EventListener
    void on(ConversationsErased erased) {
        works.delete(erased.conversations());
        matches.delete(erased.conversations());
    }

    /** How many conversations wait. */
    Backlog backlog() {
        return works.backlog();
    }

    /** Compares some more; false where there is nothing to do now. */
    boolean step() {
        if (rush.isOn()) {
            return false;
        }
        var some = works.some(oneByOne > 0 ? 1 : BATCH);
        if (some.isEmpty()) {
            return false;
        }
        oneByOne = Math.max(0, oneByOne - 1);
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> further(some)));
        } catch (RuntimeException problem) {
            LOG.warn("{} conversations could not be compared with the examples of cards", some.size(), problem);
            if (some.size() == 1) {
                transaction.executeWithoutResult(
                        status -> works.fail(some.getFirst().conversation()));
            } else {
                oneByOne = some.size();
            }
            return true;
        }
    }

    private boolean further(List<Waiting> some) {
        var batch = signals.free(some.stream().map(Waiting::conversation).toList());
        var held = batch.stream().map(it -> it.conversation().id().value()).collect(Collectors.toSet());
        var gone = gone(some, held);
        works.delete(gone);
        if (batch.isEmpty()) {
            return !gone.isEmpty();
        }
        var choice = scorecards.choice();
        comparisons.compare(batch, comparisons.wanted(choice));
        if (!choice.meanings().isEmpty()) {
            scoring.score(batch);
        }
        works.remove(
                some.stream().filter(it -> held.contains(it.conversation())).toList());
        return true;
    }

    /** What waits and is no conversation (any more) waits for nothing. */
    private List<UUID> gone(List<Waiting> some, Set<UUID> held) {
        var missing = some.stream()
                .map(Waiting::conversation)
                .filter(id -> !held.contains(id))
                .toList();
        var there = signals.known(missing);
        return missing.stream().filter(id -> !there.contains(id)).toList();
    }
}

package app.hearth.quality;

import app.hearth.conversation.Conversations;
import app.hearth.kernel.Ids;
import app.hearth.quality.ScoringWork.State;
import app.hearth.signals.Signals;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the whole store and has every conversation judged by the cards in use, a batch at a time. What a batch
 * does and how far the work is share a transaction, so that it may be cut off anywhere. What comes in meanwhile is
 * judged by the same cards anyway: whoever changes them waits for those that still score by the old ones.
 */
@Service
class ScoringAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ScoringAgain.class);
    private static final int BATCH = 200;
    private static final int PATIENCE = 5;

    private final ScoringWorkTable works;
    private final Scoring scoring;
    private final Signals signals;
    private final Conversations conversations;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    ScoringAgain(
            ScoringWorkTable works,
            Scoring scoring,
            Signals signals,
            Conversations conversations,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.works = works;
        this.scoring = scoring;
        this.signals = signals;
        this.conversations = conversations;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Waits for the batch that is under way. Whoever is going to change what measures what does this first: everybody
     * takes the work before the conversations and those before the choice, so that nobody waits in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold() {
        works.lockRunning();
    }

    /** Has the whole store scored again, from its beginning; what was running is overtaken. The choice has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(String reason, String by) {
        var now = clock.instant();
        works.endRunning(State.OVERTAKEN, now);
        works.insert(ids.next(), reason, conversations.count(), by, now);
    }

    /** The last one that began, running or ended. */
    @Transactional(readOnly = true)
    Optional<ScoringWork> latest() {
        return works.latest();
    }

    /** Goes one batch further with what is running; false where nothing is. */
    boolean step() {
        try {
            return Boolean.TRUE.equals(transaction.execute(
                    status -> works.lockRunning().map(this::further).orElse(false)));
        } catch (RuntimeException problem) {
            return endAfterTooMany(problem);
        }
    }

    private boolean further(ScoringWork work) {
        var batch = signals.next(work.last(), BATCH);
        if (batch.isEmpty()) {
            works.endRunning(State.DONE, clock.instant());
            return true;
        }
        scoring.score(batch);
        works.advance(work.id(), batch.getLast().conversation().id().value(), batch.size(), clock.instant());
        return true;
    }

    private boolean endAfterTooMany(RuntimeException problem) {
        transaction.executeWithoutResult(status -> works.lockRunning().ifPresent(work -> {
            var tries = works.fail(work.id());
            LOG.warn("A batch behind {} could not be scored again, {} times now", work.last(), tries, problem);
            if (tries >= PATIENCE) {
                works.endRunning(State.FAILED, clock.instant());
            }
        }));
        return false;
    }
}

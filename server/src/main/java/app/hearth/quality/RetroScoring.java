package app.hearth.quality;

import app.hearth.conversation.Conversations;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.people.SourceAgents;
import app.hearth.signals.Signals;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells who would change if a draft were published. It takes seconds, so its reports live in memory and are asked for
 * anew after a restart; one goes through the store at a time.
 */
@Service
class RetroScoring {

    private final CardDrafts drafts;
    private final Scorecards scorecards;
    private final SketchTable sketches;
    private final Comparisons comparisons;
    private final Signals signals;
    private final Conversations conversations;
    private final SourceAgents agents;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("retro-score").daemon().factory());
    private final Map<String, Begun> latest = new ConcurrentHashMap<>();

    RetroScoring(
            CardDrafts drafts,
            Scorecards scorecards,
            SketchTable sketches,
            Comparisons comparisons,
            Signals signals,
            Conversations conversations,
            SourceAgents agents,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.scorecards = scorecards;
        this.sketches = sketches;
        this.comparisons = comparisons;
        this.signals = signals;
        this.conversations = conversations;
        this.agents = agents;
        this.transaction = transaction;
    }

    /** Begins with the draft as it is; what was running for an earlier edit of it is dropped. */
    void begin(String card) {
        var draft = drafts.get(card);
        var checked = drafts.check(card, draft.document()).card();
        if (checked == null) {
            throw Refused.conflict("scorecard.unreadable", "The draft has faults and cannot be tried yet.");
        }
        transaction.executeWithoutResult(status -> comparisons.want(checked));
        var uses = scorecards.choice().uses().stream()
                .filter(use -> use.scorecard().equals(card))
                .toList();
        var everywhere = uses.isEmpty() || uses.stream().anyMatch(use -> !use.main());
        var run = new RetroRun(checked, everywhere, scorecards, sketches, comparisons, signals, transaction);
        var begun = new Begun(draft.edit(), conversations.count(), run, worker.submit(run::go));
        var before = latest.put(card, begun);
        if (before != null) {
            before.future().cancel(true);
        }
    }

    /** How far it is and, once it is done, what came out, as far as the caller may see whose work it is. */
    RetroView show(Caller caller, String card) {
        var begun = latest.get(card);
        if (begun == null) {
            throw Refused.unknown("scorecard.no-retro-score", "No retro-score of '%s' was asked for.".formatted(card));
        }
        return switch (begun.future().state()) {
            case RUNNING -> RetroView.running(begun.edit(), begun.run(), begun.total());
            case SUCCESS -> RetroView.done(begun.edit(), begun.run(), agents.visibleTo(caller.scope()), agents);
            case FAILED, CANCELLED -> RetroView.failed(begun.edit(), begun.run(), begun.total());
        };
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private record Begun(int edit, long total, RetroRun run, Future<?> future) {}
}

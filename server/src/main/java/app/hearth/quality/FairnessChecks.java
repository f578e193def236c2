package app.hearth.quality;

import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Refused.Fault;
import app.hearth.kernel.Role;
import app.hearth.people.SourceAgents;
import app.hearth.signals.Signals;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No version of a card measures before it was tried in other words. What came out lives in memory until the draft
 * changes; a published version keeps the figures.
 */
@Service
class FairnessChecks {

    private final CardDrafts drafts;
    private final FairnessTable table;
    private final Signals signals;
    private final SourceAgents agents;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("fairness").daemon().factory());
    private final Map<String, Begun> latest = new ConcurrentHashMap<>();

    FairnessChecks(
            CardDrafts drafts,
            FairnessTable table,
            Signals signals,
            SourceAgents agents,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.table = table;
        this.signals = signals;
        this.agents = agents;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tries the draft as it is, unless just that was tried already. */
    void begin(String card) {
        begun(card);
    }

    /** How far it is and, once it is done, what came out, with words only of those whose work the caller may see. */
    FairnessView show(Caller caller, String card) {
        var begun = latest.get(card);
        if (begun == null) {
            throw Refused.unknown("scorecard.no-fairness", "No draft of '%s' was tried.".formatted(card));
        }
        var view = FairnessView.of(begun.edit(), begun.future(), begun.run(), agents.visibleTo(caller.scope()));
        if (view.items().stream().anyMatch(item -> !item.shown().isEmpty())) {
            audit.record(caller, "scorecard.fairness-opened", card, Map.of("edit", begun.edit()));
        }
        return view;
    }

    /**
     * What was found about a draft that is fair, or that a manager wants all the same.
     *
     * @param despite why, where it is not fair
     */
    FairnessNote require(Caller caller, String card, @Nullable String despite) {
        var run = finished(begun(card));
        var reason = despite == null || despite.isBlank() ? null : despite.strip();
        if (run.unfair().isEmpty()) {
            return run.note(null, null);
        }
        require(caller, run, reason);
        return run.note(reason, caller.name());
    }

    /** Within the transaction that publishes. */
    void keep(Caller caller, String card, int version, FairnessNote note) {
        table.insert(card, version, note);
        if (note.reason() != null) {
            audit.record(
                    caller,
                    "scorecard.published-unfair",
                    card,
                    Map.of("version", version, "items", note.unfair(), "reason", note.reason()));
        }
    }

    /** The draft is no more. */
    void forget(String card) {
        latest.remove(card);
    }

    /** What was found about published versions. */
    Map<Integer, FairnessNote> notes(String card) {
        return table.of(card);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private Begun begun(String card) {
        var draft = drafts.get(card);
        var checked = drafts.check(card, draft.document());
        var readable = checked.card();
        if (readable == null) {
            throw Refused.invalid(
                    "scorecard.faulty",
                    "The draft of '%s' cannot be tried as it is.".formatted(card),
                    checked.faults().stream()
                            .map(fault -> new Fault(
                                    "line %d".formatted(fault.line()),
                                    fault.reason().en()))
                            .toList());
        }
        var digest = Digests.of(draft.document());
        return latest.compute(card, (id, before) -> {
            if (before != null && before.digest().equals(digest)) {
                return before.at(draft.edit());
            }
            if (before != null) {
                before.future().cancel(true);
            }
            var run = new FairnessRun(readable, signals, transaction, clock.instant());
            return new Begun(draft.edit(), digest, run, worker.submit(run::go));
        });
    }

    private static FairnessRun finished(Begun begun) {
        try {
            begun.future().get();
            return begun.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a draft was tried", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A draft could not be tried in other words", failed);
        }
    }

    private static void require(Caller caller, FairnessRun run, @Nullable String reason) {
        if (reason == null) {
            throw Refused.invalid(
                    "scorecard.unfair",
                    "The verdicts of some items depend on how the same is said.",
                    run.items().stream()
                            .filter(item -> run.unfair().contains(item.item().id()))
                            .map(item -> new Fault(
                                    item.item().id(), "%d of %d pairs differ".formatted(item.flips(), item.pairs())))
                            .toList());
        }
        if (!caller.roles().contains(Role.MANAGER)) {
            throw Refused.forbidden(
                    "scorecard.unfair-manager", "Only a manager publishes a card of which the verdicts differ.");
        }
    }

    private record Begun(int edit, String digest, FairnessRun run, Future<?> future) {

        Begun at(int other) {
            return new Begun(other, digest, run, future);
        }
    }
}

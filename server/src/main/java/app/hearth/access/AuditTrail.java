package app.hearth.access;

import app.hearth.access.AuditEntry.Draft;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail, one entry after the other. An entry made outside a transaction is on disk when {@code record}
 * returns; those that wait at the same time share one commit, so that many readers do not queue for the disk.
 */
@Component
class AuditTrail implements Audit {

    private static final int MOST_TOGETHER = 200;

    private final AuditTable table;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Lock writing = new ReentrantLock();

    AuditTrail(AuditTable table, TransactionOperations transactions, JsonMapper json, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    private record Waiting(Draft draft, CompletableFuture<Void> kept) {}

    @Override
    public void record(Caller caller, String act, String subject, Map<String, ?> details) {
        record(caller.account(), caller.name(), act, subject, details);
    }

    /** For what happens before anybody has signed in. */
    void record(@Nullable UUID actor, String actorName, String act, String subject, Map<String, ?> details) {
        var draft = new Draft(clock.instant(), actor, actorName, act, subject, json.writeValueAsString(details));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            append(List.of(draft));
        } else {
            appendTogether(draft);
        }
    }

    /** Whoever gets the lock writes for all who wait; the others find their entry kept. */
    private void appendTogether(Draft draft) {
        var mine = new Waiting(draft, new CompletableFuture<>());
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.kept().isDone()) {
                writeWaiting();
            }
        } finally {
            writing.unlock();
        }
        mine.kept().join();
    }

    private void writeWaiting() {
        var together = new ArrayList<Waiting>();
        queue.drainTo(together, MOST_TOGETHER);
        try {
            transactions.executeWithoutResult(
                    status -> append(together.stream().map(Waiting::draft).toList()));
            together.forEach(waiting -> waiting.kept().complete(null));
        } catch (RuntimeException failed) {
            together.forEach(waiting -> waiting.kept().completeExceptionally(failed));
        }
    }

    private void append(List<Draft> drafts) {
        var end = table.lockEnd();
        var seq = end.seq();
        var hash = end.hash();
        for (var draft : drafts) {
            var entry = AuditEntry.after(seq, hash, draft);
            table.insert(entry);
            seq = entry.seq();
            hash = entry.hash();
        }
    }
}

package app.hearth.practice;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The tails of the rooms that somebody looks at. */
@Component
class StageFeeds {

    private final StageEventTable events;
    private final JsonMapper json;
    private final Map<UUID, Shared> tails = new ConcurrentHashMap<>();
    private volatile boolean closing;

    StageFeeds(StageEventTable events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    private record Shared(StageTail tail, int viewers) {}

    /** To be given back with {@link #leave}. */
    StageTail enter(StageRoomRow row) {
        var shared = tails.compute(
                row.id(),
                (id, known) -> known == null
                        ? new Shared(new StageTail(row, events, json), 1)
                        : new Shared(known.tail(), known.viewers() + 1));
        if (closing) {
            shared.tail().end();
        }
        return shared.tail();
    }

    void leave(UUID room, StageTail tail) {
        tails.computeIfPresent(room, (id, known) -> {
            if (known.tail() != tail) {
                return known;
            }
            return known.viewers() == 1 ? null : new Shared(tail, known.viewers() - 1);
        });
    }

    int viewers(UUID room) {
        var known = tails.get(room);
        return known == null ? 0 : known.viewers();
    }

    /** Those who look are told when the running transaction has committed, not before. */
    void tellAfterCommit(UUID room) {
        afterCommit(() -> {
            var known = tails.get(room);
            if (known != null) {
                known.tail().tell();
            }
        });
    }

    /** Those who look are sent away, for there is nothing to see any more. */
    void endAfterCommit(UUID room) {
        afterCommit(() -> {
            var known = tails.remove(room);
            if (known != null) {
                known.tail().end();
            }
        });
    }

    /** A stream never ends by itself; the server could not stop without this. */
    @EventListener
    void on(ContextClosedEvent closed) {
        closing = true;
        tails.values().forEach(shared -> shared.tail().end());
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}

package app.hearth.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of one room as long as somebody looks at it, read from the database once for all who look. The database is
 * the truth: a tail only ever repeats what was committed, in its order.
 */
final class StageTail {

    private final UUID room;
    private final StageEventTable table;
    private final JsonMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Line> lines = new ArrayList<>();
    private final StageRoom state;
    private boolean stale = true;
    private boolean ended;

    StageTail(StageRoomRow row, StageEventTable table, JsonMapper json) {
        this.room = row.id();
        this.table = table;
        this.json = json;
        this.state = new StageRoom(row.trainer());
    }

    /** An event as it goes over the wire. */
    record Line(StageRecorded recorded, String json) {

        long seq() {
            return recorded.seq();
        }
    }

    /**
     * What somebody has not seen yet.
     *
     * @param lines those that are for this viewer
     * @param seen up to where all was looked at, the lines for others too
     */
    record Fresh(List<Line> lines, long seen) {}

    /** Something was committed. */
    void tell() {
        lock.lock();
        try {
            stale = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets all go who wait. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What follows a number; waits for it, and gives nothing when nothing comes. Null when there will be no more. */
    @Nullable
    Fresh after(long seq, UUID viewer, Duration wait) throws InterruptedException {
        lock.lock();
        try {
            refreshIfStale();
            var left = wait.toNanos();
            while (lines.size() <= seq && left > 0 && !ended) {
                left = changed.awaitNanos(left);
                stale |= left <= 0;
                refreshIfStale();
            }
            return ended ? null : fresh(seq, viewer);
        } finally {
            lock.unlock();
        }
    }

    private Fresh fresh(long seq, UUID viewer) {
        var from = Math.toIntExact(Math.clamp(seq, 0, (long) lines.size()));
        var seen = lines.subList(from, lines.size()).stream()
                .filter(it -> sees(it.recorded(), viewer))
                .toList();
        return new Fresh(seen, lines.size());
    }

    private void refreshIfStale() {
        if (stale) {
            stale = false;
            for (var recorded : table.after(room, lines.size())) {
                state.apply(recorded.event());
                lines.add(new Line(recorded, json.writeValueAsString(recorded)));
            }
        }
    }

    /** Who may hear of an event; once a round is over its words are the trainee's and the trainer's. */
    private boolean sees(StageRecorded recorded, UUID viewer) {
        if (viewer.equals(state.trainer())) {
            return true;
        }
        var event = recorded.event();
        var played = viewer.equals(state.starOf(recorded.round()));
        if (event.words() && state.isOver(recorded.round()) && !played) {
            return false;
        }
        return switch (event.audience()) {
            case ROOM -> true;
            case HOSTS -> viewer.equals(state.guest());
            case OTHERS -> !played;
        };
    }
}

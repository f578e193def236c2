package app.hearth.signals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work on the readings of one version, and how far it is. Only one is running at a time.
 *
 * @param thenActivate whether the version becomes active as soon as it has read everything
 * @param done conversations dealt with
 * @param perSecond conversations a second of late, pauses included; null before the second batch
 * @param last the last conversation dealt with in this round; null at its beginning
 * @param round how often the store is gone through; the later rounds find what came meanwhile
 * @param found conversations that this round found to do
 * @param tries how often in a row a batch failed
 */
record ReaderWork(
        UUID id,
        String reader,
        Act act,
        State state,
        boolean thenActivate,
        long done,
        long total,
        @Nullable Double perSecond,
        @Nullable UUID last,
        int round,
        long found,
        int tries,
        String startedBy,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {

    private static final double OF_LATE = 0.2;
    private static final double LONGEST_PAUSE_SECONDS = 60;

    /** What is done. */
    enum Act {
        /** Every conversation is read with the version; nothing that is shown changes. */
        READ,
        /** The readings of the version become those that are shown, scored and listed. */
        ACTIVATE,
        /** The readings of the version are deleted. */
        DELETE;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        /** Somebody stopped it; what was done stays. */
        CANCELLED,
        /** The same batch failed again and again; the log tells why, and what was done stays. */
        FAILED;

        /** The name in the store and on the wire. */
        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ReaderWork begun(
            UUID id, String reader, Act act, boolean thenActivate, long total, String startedBy, Instant now) {
        return new ReaderWork(
                id, reader, act, State.RUNNING, thenActivate, 0, total, null, null, 1, 0, 0, startedBy, now, now, null);
    }

    /** A batch further. */
    ReaderWork after(@Nullable UUID upTo, long more, long foundMore, Instant now) {
        return new ReaderWork(
                id,
                reader,
                act,
                state,
                thenActivate,
                done + more,
                Math.max(total, done + more),
                rate(more, now),
                upTo,
                round,
                found + foundMore,
                0,
                startedBy,
                startedAt,
                now,
                null);
    }

    /** Once more from the beginning of the store. */
    ReaderWork nextRound(Instant now) {
        return new ReaderWork(
                id,
                reader,
                act,
                state,
                thenActivate,
                done,
                total,
                perSecond,
                null,
                round + 1,
                0,
                0,
                startedBy,
                startedAt,
                now,
                null);
    }

    /** How long it will take yet; null where nobody can tell. */
    @Nullable
    Long secondsLeft() {
        return state != State.RUNNING || perSecond == null || perSecond <= 0
                ? null
                : Math.round((total - done) / perSecond);
    }

    /** A pause that long was a restart, and tells nothing of the speed. */
    private @Nullable Double rate(long more, Instant now) {
        var seconds = (now.toEpochMilli() - updatedAt.toEpochMilli()) / 1000.0;
        if (seconds <= 0 || seconds > LONGEST_PAUSE_SECONDS || round > 1) {
            return perSecond;
        }
        var rate = more / seconds;
        return perSecond == null ? (Double) rate : (Double) (perSecond + OF_LATE * (rate - perSecond));
    }
}

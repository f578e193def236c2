package app.hearth.signals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the making of need vectors stands.
 *
 * @param model the model they are made with; null before the first one
 * @param paused whether somebody has paused it
 * @param perSecond conversations a second of late, pauses included; null where it is not known
 */
record NeedWork(
        @Nullable String model,
        boolean paused,
        @Nullable Double perSecond,
        @Nullable Instant updatedAt) {

    private static final double OF_LATE = 0.2;
    private static final double LONGEST_PAUSE_SECONDS = 20;

    /** After a batch; a pause that long says nothing of the speed. */
    NeedWork after(int more, Instant now) {
        var seconds = updatedAt == null ? 0 : (now.toEpochMilli() - updatedAt.toEpochMilli()) / 1000.0;
        if (seconds <= 0 || seconds > LONGEST_PAUSE_SECONDS) {
            return new NeedWork(model, paused, perSecond, now);
        }
        var rate = more / seconds;
        return new NeedWork(
                model,
                paused,
                perSecond == null ? (Double) rate : (Double) (perSecond + OF_LATE * (rate - perSecond)),
                now);
    }

    NeedWork with(String other) {
        return new NeedWork(other, paused, perSecond, updatedAt);
    }

    NeedWork paused(boolean now) {
        return new NeedWork(model, now, perSecond, updatedAt);
    }
}

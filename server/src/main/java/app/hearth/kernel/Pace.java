package app.hearth.kernel;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Does long work in steps with pauses between them, so that whoever works with the pages comes first, and for some
 * seconds at a time, so that other long work gets one of the few threads.
 */
public final class Pace {

    /** Without pauses. */
    public static final Pace FULL = new Pace(1);

    /** As long at rest as at work. */
    public static final Pace HALF = new Pace(0.5);

    private static final Duration AT_A_TIME = Duration.ofSeconds(10);

    private final double share;

    private Pace(double share) {
        this.share = share;
    }

    /**
     * A pace from the settings.
     *
     * @param share the share of the time that it works, above 0 and up to 1
     */
    public static Pace of(String setting, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("%s is %s, not above 0 and up to 1".formatted(setting, share));
        }
        return new Pace(share);
    }

    /**
     * A pace from the settings that may be none at all.
     *
     * @param share the share of the time that it works, from 0, which is never, to 1
     */
    public static Pace orNever(String setting, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("%s is %s, not 0 to 1".formatted(setting, share));
        }
        return new Pace(share);
    }

    /**
     * A task that looks now and then whether there is something to do, and works until there is nothing more, the time
     * is up or the server stops.
     *
     * @param step does some of it; false where there is nothing to do now
     */
    public RecurringTask<Void> task(String name, Duration lookEvery, BooleanSupplier step) {
        return Tasks.recurring(name, FixedDelay.of(lookEvery))
                .execute((instance, context) -> work(context.getSchedulerState(), step));
    }

    private void work(SchedulerState scheduler, BooleanSupplier step) {
        try {
            var began = System.nanoTime();
            var end = began + AT_A_TIME.toNanos();
            while (share > 0 && began - end < 0 && !scheduler.isShuttingDown() && step.getAsBoolean()) {
                Thread.sleep(Duration.ofNanos((long) ((System.nanoTime() - began) * (1 - share) / share)));
                began = System.nanoTime();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

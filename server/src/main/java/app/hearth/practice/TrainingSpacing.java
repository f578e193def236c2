package app.hearth.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a scenario is worth another visit. Each time it goes well the next visit is further away, 1, 3, 7, 14 and then
 * 30 days; when it does not go well it begins with one day again.
 *
 * @param due null for a scenario that was not played to an end yet
 */
record TrainingSpacing(
        int times,
        @Nullable Double best,
        @Nullable Instant last,
        @Nullable Instant due) {

    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30);
    private static final double WELL = 0.6;

    static final TrainingSpacing NEVER = new TrainingSpacing(0, null, null, null);

    /** Of the sittings of one trainee with one scenario, the oldest first. Those that share turns do not count. */
    static TrainingSpacing of(List<TrainingSitting> sittings) {
        var spacing = NEVER;
        var step = -1;
        for (var sitting : sittings) {
            var result = sitting.result();
            var at = sitting.overAt();
            if (result == null || at == null || sitting.kept() > 0) {
                continue;
            }
            var well = sitting.ending() == TrainingEnding.ACCEPTED && result.satisfaction() >= WELL;
            step = well ? Math.min(step + 1, DAYS.size() - 1) : 0;
            var best = spacing.best == null
                    ? result.satisfaction()
                    : Double.valueOf(Math.max(spacing.best, result.satisfaction()));
            spacing = new TrainingSpacing(spacing.times + 1, best, at, at.plus(Duration.ofDays(DAYS.get(step))));
        }
        return spacing;
    }

    boolean isDue(Instant now) {
        return due != null && !due.isAfter(now);
    }
}

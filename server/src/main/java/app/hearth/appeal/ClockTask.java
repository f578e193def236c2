package app.hearth.appeal;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute which clocks have run out. */
@Configuration
class ClockTask {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    private final AppealTable appeals;
    private final Appealing appealing;
    private final Clock clock;

    ClockTask(AppealTable appeals, Appealing appealing, Clock clock) {
        this.appeals = appeals;
        this.appealing = appealing;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> seeToOverdueAppeals() {
        return Tasks.recurring("appeal.see-to-overdue", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> work(context.getSchedulerState()));
    }

    private void work(SchedulerState scheduler) {
        for (var id : appeals.overdue(clock.instant(), AT_ONCE)) {
            if (scheduler.isShuttingDown()) {
                return;
            }
            appealing.runOut(id);
        }
    }
}

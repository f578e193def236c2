package app.hearth.calibration;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute which sessions have to report because their deadline is over. */
@Configuration
class SessionTask {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    private final CalibrationTable sessions;
    private final Reporting reporting;
    private final Clock clock;

    SessionTask(CalibrationTable sessions, Reporting reporting, Clock clock) {
        this.sessions = sessions;
        this.reporting = reporting;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> reportOverdueCalibrations() {
        return Tasks.recurring("calibration.report-overdue", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> work(context.getSchedulerState()));
    }

    private void work(SchedulerState scheduler) {
        for (var id : sessions.overdue(clock.instant(), AT_ONCE)) {
            if (scheduler.isShuttingDown()) {
                return;
            }
            reporting.runOut(id);
        }
    }
}

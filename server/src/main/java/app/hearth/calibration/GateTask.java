package app.hearth.calibration;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Judges at the gate again, now and then, the items of cards that were reviewed since. */
@Configuration
class GateTask {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    private final Gates gates;

    GateTask(Gates gates) {
        this.gates = gates;
    }

    @Bean
    RecurringTask<Void> judgeAtGates() {
        return Tasks.recurring("calibration.judge-at-gates", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> work(context.getSchedulerState()));
    }

    private void work(SchedulerState scheduler) {
        for (var card : gates.stale()) {
            if (scheduler.isShuttingDown()) {
                return;
            }
            gates.judge(card);
        }
    }
}

package app.hearth.calibration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks whether the reading is to be taught; one at a time, as each takes a processor for itself. */
@Configuration
class TeachingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final TeachingRun run;

    TeachingTask(TeachingRun run) {
        this.run = run;
    }

    @Bean
    RecurringTask<Void> teachReading() {
        return Tasks.recurring("calibration.teach-reading", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> run.go());
    }
}

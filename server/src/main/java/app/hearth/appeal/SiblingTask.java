package app.hearth.appeal;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link Siblings} at work, with pauses, so that whoever works with the pages comes first. */
@Configuration
class SiblingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Siblings siblings;

    SiblingTask(Siblings siblings) {
        this.siblings = siblings;
    }

    @Bean
    RecurringTask<Void> findSiblingsOfAppeals() {
        return Tasks.recurring("appeal.find-siblings", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> work(context.getSchedulerState()));
    }

    private void work(SchedulerState scheduler) {
        try {
            var began = System.nanoTime();
            while (!scheduler.isShuttingDown() && siblings.step()) {
                Thread.sleep(Duration.ofNanos(System.nanoTime() - began));
                began = System.nanoTime();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.hearth.appeal;

import app.hearth.kernel.Pace;
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
                .execute((instance, context) -> Pace.HALF.work(context.getSchedulerState(), siblings::step));
    }
}

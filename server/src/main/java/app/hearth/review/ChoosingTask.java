package app.hearth.review;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills the queue in the background, a batch at a time. */
@Configuration
class ChoosingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Choosing choosing;

    ChoosingTask(Choosing choosing) {
        this.choosing = choosing;
    }

    @Bean
    RecurringTask<Void> fillReviewQueue() {
        return Tasks.recurring("review.fill-queue", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> Pace.FULL.work(context.getSchedulerState(), choosing::step));
    }
}

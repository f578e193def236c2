package app.hearth.review;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills the queue in the background, a batch at a time. */
@Configuration
class ChoosingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    @Bean
    RecurringTask<Void> fillReviewQueue(Choosing choosing) {
        return Pace.FULL.task("review.fill-queue", LOOK_EVERY, choosing::step);
    }
}

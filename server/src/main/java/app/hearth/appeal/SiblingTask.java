package app.hearth.appeal;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link Siblings} at work, with pauses, so that whoever works with the pages comes first. */
@Configuration
class SiblingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Bean
    RecurringTask<Void> findSiblingsOfAppeals(Siblings siblings) {
        return Pace.HALF.task("appeal.find-siblings", LOOK_EVERY, siblings::step);
    }
}

package app.hearth.quality;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link Comparing} at work, on one thread and with pauses, so that whoever works with the pages comes first. */
@Configuration
class ComparingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Comparing comparing;
    private final Pace pace;

    /**
     * Takes the pace from the settings.
     *
     * @param pace the share of the time that it works, from 0, which is never, to 1
     */
    ComparingTask(Comparing comparing, @Value("${hearth.comparing.pace:0.5}") double pace) {
        this.comparing = comparing;
        this.pace = Pace.orNever("hearth.comparing.pace", pace);
    }

    @Bean
    RecurringTask<Void> compareMeanings() {
        return Tasks.recurring("quality.compare-meanings", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> pace.work(context.getSchedulerState(), comparing::step));
    }
}

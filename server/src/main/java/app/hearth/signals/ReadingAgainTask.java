package app.hearth.signals;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps {@link ReadingAgain} at work, on one thread and with pauses, so that whoever works with the pages comes first.
 */
@Configuration
class ReadingAgainTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ReadingAgain again;
    private final Pace pace;

    /**
     * Takes the pace from the settings.
     *
     * @param pace the share of the time that it works, above 0 and up to 1
     */
    ReadingAgainTask(ReadingAgain again, @Value("${hearth.readers.pace:0.5}") double pace) {
        this.again = again;
        this.pace = Pace.of("hearth.readers.pace", pace);
    }

    @Bean
    RecurringTask<Void> readAgain() {
        return Tasks.recurring("signals.read-again", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> pace.work(context.getSchedulerState(), again::step));
    }
}

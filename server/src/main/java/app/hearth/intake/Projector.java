package app.hearth.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link Projecting} at work, on two threads: one waits for the database while the other reads. */
@Configuration
class Projector {

    private static final int THREADS = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    RecurringTask<Void> projectLedger(Projecting projecting) {
        return Tasks.recurring("intake.project-ledger", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                for (var number = 0; number < THREADS; number++) {
                    threads.execute(projecting::drain);
                }
            }
        });
    }
}

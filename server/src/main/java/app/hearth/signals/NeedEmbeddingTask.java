package app.hearth.signals;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link NeedEmbedding} at work with pauses, some seconds at a time, so that other long work gets its turn. */
@Configuration
class NeedEmbeddingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration AT_A_TIME = Duration.ofSeconds(10);

    private final NeedEmbedding embedding;
    private final double pace;

    /**
     * Takes the pace from the settings.
     *
     * @param pace the share of the time that it works, from 0, which is never, to 1
     */
    NeedEmbeddingTask(NeedEmbedding embedding, @Value("${hearth.need-vectors.pace:0.5}") double pace) {
        if (!(pace >= 0 && pace <= 1)) {
            throw new IllegalArgumentException("hearth.need-vectors.pace is %s, not 0 to 1".formatted(pace));
        }
        this.embedding = embedding;
        this.pace = pace;
    }

    @Bean
    RecurringTask<Void> makeNeedVectors() {
        return Tasks.recurring("signals.make-need-vectors", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> work(context.getSchedulerState()));
    }

    private void work(SchedulerState scheduler) {
        try {
            var end = System.nanoTime() + AT_A_TIME.toNanos();
            var began = System.nanoTime();
            while (pace > 0 && began < end && !scheduler.isShuttingDown() && embedding.step()) {
                Thread.sleep(Duration.ofNanos((long) ((System.nanoTime() - began) * (1 - pace) / pace)));
                began = System.nanoTime();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

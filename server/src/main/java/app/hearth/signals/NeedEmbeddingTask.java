package app.hearth.signals;

import app.hearth.kernel.Pace;
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

    private final NeedEmbedding embedding;
    private final Pace pace;

    /**
     * Takes the pace from the settings.
     *
     * @param pace the share of the time that it works, from 0, which is never, to 1
     */
    NeedEmbeddingTask(NeedEmbedding embedding, @Value("${hearth.need-vectors.pace:0.5}") double pace) {
        this.embedding = embedding;
        this.pace = Pace.orNever("hearth.need-vectors.pace", pace);
    }

    @Bean
    RecurringTask<Void> makeNeedVectors() {
        return Tasks.recurring("signals.make-need-vectors", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> pace.work(context.getSchedulerState(), embedding::step));
    }
}

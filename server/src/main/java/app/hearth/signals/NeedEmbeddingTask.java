package app.hearth.signals;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link NeedEmbedding} at work with pauses, some seconds at a time, so that other long work gets its turn. */
@Configuration
class NeedEmbeddingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /**
     * Takes the pace from the settings.
     *
     * @param share the share of the time that it works, from 0, which is never, to 1
     */
    @Bean
    RecurringTask<Void> makeNeedVectors(
            NeedEmbedding embedding, @Value("${hearth.need-vectors.pace:0.5}") double share) {
        return Pace.orNever("hearth.need-vectors.pace", share)
                .task("signals.make-need-vectors", LOOK_EVERY, embedding::step);
    }
}

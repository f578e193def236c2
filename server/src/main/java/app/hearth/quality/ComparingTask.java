package app.hearth.quality;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link Comparing} at work, on one thread and with pauses, so that whoever works with the pages comes first. */
@Configuration
class ComparingTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /**
     * Takes the pace from the settings.
     *
     * @param share the share of the time that it works, from 0, which is never, to 1
     */
    @Bean
    RecurringTask<Void> compareMeanings(Comparing comparing, @Value("${hearth.comparing.pace:0.5}") double share) {
        return Pace.orNever("hearth.comparing.pace", share)
                .task("quality.compare-meanings", LOOK_EVERY, comparing::step);
    }
}

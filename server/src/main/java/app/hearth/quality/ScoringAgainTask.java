package app.hearth.quality;

import app.hearth.kernel.Pace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps {@link ScoringAgain} at work, on one thread and with pauses, so that whoever works with the pages comes first.
 */
@Configuration
class ScoringAgainTask {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /**
     * Takes the pace from the settings.
     *
     * @param share the share of the time that it works, above 0 and up to 1
     */
    @Bean
    RecurringTask<Void> scoreAgain(ScoringAgain again, @Value("${hearth.scoring.pace:0.7}") double share) {
        return Pace.of("hearth.scoring.pace", share).task("quality.score-again", LOOK_EVERY, again::step);
    }
}

package app.hearth.practice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends forgotten sittings and deletes the words of old ones, every hour. */
@Configuration
class TrainingRetention {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRetention.class);

    @Bean
    RecurringTask<Void> trainingWordsAreKeptForAWhile(TrainingFinishing finishing, Exams exams) {
        return Tasks.recurring("training-retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    finishing.forgotten().forEach(finishing::finishForgotten);
                    exams.forgotten().forEach(exams::finishForgotten);
                    var erased = finishing.eraseOld();
                    if (erased > 0) {
                        LOG.info("Deleted the words of {} old sittings", erased);
                    }
                });
    }
}

package app.hearth.practice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes the words of old rooms, every few hours. */
@Configuration
class StageRetention {

    private static final Logger LOG = LoggerFactory.getLogger(StageRetention.class);

    @Bean
    RecurringTask<Void> stageWordsAreKeptForAWhile(StageRooms rooms) {
        return Tasks.recurring("stage-retention", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    var erased = rooms.eraseOld();
                    if (erased > 0) {
                        LOG.info("Deleted the words of {} old rooms", erased);
                    }
                });
    }
}

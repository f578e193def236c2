package app.hearth.kernel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Runs the long work of all modules: each gives its tasks as beans. Who runs what is kept in the database; the work of
 * a server that died is taken up some seconds later by whichever server is there.
 */
@Configuration
class Jobs {

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, ObjectProvider<RecurringTask<?>> tasks) {
        return Scheduler.create(database)
                .startTasks(List.copyOf(tasks.stream().toList()))
                .schedulerName(new SchedulerName.Hostname())
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .threads(4)
                .build();
    }

    @Configuration
    static class Start {

        private final Scheduler scheduler;

        Start(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener
        void on(ApplicationReadyEvent ready) {
            scheduler.start();
        }
    }
}

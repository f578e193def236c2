package app.hearth;

import app.hearth.postgres.Home;
import app.hearth.postgres.Postgres;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Before anything else: claims the home and, unless HEARTH_DB_URL names a database, starts the one inside it. Lets go
 * of both after everything else, because the event registry still asks the database when its context closes.
 */
final class HomeAndDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private @Nullable Home home;
    private @Nullable Postgres postgres;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        SpringApplication.getShutdownHandlers().add(this::close);
        open(prepared.getEnvironment());
    }

    private synchronized void open(ConfigurableEnvironment environment) {
        home = Home.claim(Path.of(environment.getRequiredProperty("hearth.home")), Greeting.address(environment));
        if (environment.getProperty("HEARTH_DB_URL", "").isBlank()) {
            postgres = Postgres.start(home);
            environment.getPropertySources().addFirst(datasource(postgres));
        }
    }

    static MapPropertySource datasource(Postgres postgres) {
        return new MapPropertySource(
                "embedded database",
                Map.of(
                        "spring.datasource.url", postgres.jdbcUrl(),
                        "spring.datasource.username", postgres.user(),
                        "spring.datasource.password", postgres.password()));
    }

    private synchronized void close() {
        if (postgres != null) {
            postgres.close();
        }
        if (home != null) {
            home.close();
        }
    }
}

package app.hearth.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running PostgreSQL that lives in a home folder: started, connected to, and stopped again. */
public final class Postgres implements AutoCloseable {

    private static final String NAME = "hearth";

    private final Cluster cluster;
    private final Runnable afterwards;

    private Postgres(Cluster cluster, Runnable afterwards) {
        this.cluster = cluster;
        this.afterwards = afterwards;
    }

    /**
     * Starts the database of a home, which is made at the first start and complete after every later one, whatever
     * happened in between.
     *
     * @throws CannotStart with the reason and what to do about it
     */
    public static Postgres start(Home home) {
        return start(home.folder().resolve("postgres"), Settings.DURABLE, () -> {});
    }

    /** Starts an empty database for tests, quick instead of durable, gone when it is closed. */
    public static Postgres throwAway() {
        try {
            var folder = Files.createTempDirectory("hearth-postgres-");
            return start(folder.resolve("postgres"), Settings.THROW_AWAY, () -> Cluster.delete(folder));
        } catch (IOException problem) {
            throw new UncheckedIOException("No temporary folder", problem);
        }
    }

    private static Postgres start(Path folder, Settings settings, Runnable afterwards) {
        var postgres = new Postgres(new Cluster(folder), afterwards);
        try {
            postgres.cluster.createUnlessPresent();
            postgres.cluster.start(settings);
            postgres.makeDatabaseUnlessPresent();
            return postgres;
        } catch (RuntimeException problem) {
            postgres.close();
            throw problem;
        }
    }

    /** The driver keeps quiet about details of errors, for they quote rows. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false".formatted(cluster.port(), NAME);
    }

    /** An account that owns its database and nothing else. */
    public String user() {
        return NAME;
    }

    public String password() {
        return cluster.password();
    }

    /** Stops the database and waits until it is safely down. */
    @Override
    public void close() {
        cluster.stop();
        afterwards.run();
    }

    private void makeDatabaseUnlessPresent() {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(cluster.port());
        try (var connection = DriverManager.getConnection(url, Cluster.SUPERUSER, password())) {
            if (isMissing(connection, "SELECT FROM pg_roles WHERE rolname = '%s'")) {
                execute(connection, "CREATE ROLE %%s LOGIN PASSWORD '%s'".formatted(password()));
            }
            if (isMissing(connection, "SELECT FROM pg_database WHERE datname = '%s'")) {
                execute(connection, "CREATE DATABASE %1$s OWNER %1$s");
            }
        } catch (SQLException problem) {
            throw new CannotStart("PostgreSQL runs but does not let Hearth in: " + problem.getMessage(), problem);
        }
    }

    private static boolean isMissing(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question.formatted(NAME))) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command.formatted(NAME));
        }
    }
}

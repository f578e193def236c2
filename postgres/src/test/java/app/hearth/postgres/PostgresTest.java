package app.hearth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    static Path unpackedOnce;

    @TempDir
    Path folder;

    private Home home;

    @BeforeAll
    static void unpack() {
        Binaries.unpackInto(unpackedOnce);
    }

    @BeforeEach
    void claimAHome() throws IOException {
        home = Home.claim(folder.resolve("home"), "http://127.0.0.1:8080");
        link(unpackedOnce, home.folder().resolve("postgres"));
    }

    @AfterEach
    void leaveIt() {
        home.close();
    }

    @Test
    void keepsWhatWasWrittenFromOneStartToTheNext() throws SQLException {
        try (var postgres = Postgres.start(home);
                var connection = connect(postgres)) {
            execute(connection, "CREATE TABLE word (said text)");
            execute(connection, "INSERT INTO word VALUES ('您好')");
        }
        try (var postgres = Postgres.start(home);
                var connection = connect(postgres)) {
            assertThat(one(connection, "SELECT said FROM word")).isEqualTo("您好");
        }
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void runsDurablyAndOnlyForThisMachine() throws Exception {
        try (var postgres = Postgres.start(home);
                var connection = connect(postgres)) {
            assertThat(one(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(one(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(one(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readString(folder("hearth.conf"))).contains("unix_socket_directories = ''");
            assertThat(one(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(one(connection, "SELECT lower('ÀÉ')")).isEqualTo("àé");
            assertThat(one(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var postgres = Postgres.start(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsThePasswordAndTheDataFromOthers() throws IOException {
        Postgres.start(home).close();

        assertThat(permissions(folder("password"))).isEqualTo("rw-------");
        assertThat(permissions(data())).isEqualTo("rwx------");
    }

    @Test
    void losesNothingAcknowledgedWhenTheDatabaseIsKilled() throws Exception {
        var acknowledged = new AtomicInteger();
        try (var postgres = Postgres.start(home)) {
            try (var connection = connect(postgres)) {
                execute(connection, "CREATE TABLE number (n int)");
            }
            var writing = Thread.ofVirtual().start(() -> count(postgres, acknowledged));
            while (acknowledged.get() < 300) {
                Thread.onSpinWait();
            }
            kill(postmaster());
            writing.join();
        }
        try (var postgres = Postgres.start(home);
                var connection = connect(postgres)) {
            var kept = Integer.parseInt(one(connection, "SELECT count(*) FROM number WHERE n <= " + acknowledged));
            assertThat(kept).isEqualTo(acknowledged.get()).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void stopsADatabaseThatAKilledHearthLeftRunning() throws Exception {
        var left = Postgres.start(home);
        try (var forgotten = connect(left)) {
            execute(forgotten, "CREATE TABLE word (said text)");
            execute(forgotten, "INSERT INTO word VALUES ('kept')");
            var before = postmaster();
            try (var postgres = Postgres.start(home);
                    var connection = connect(postgres)) {
                assertThat(one(connection, "SELECT said FROM word")).isEqualTo("kept");
                assertThat(postmaster().pid()).isNotEqualTo(before.pid());
                assertThat(postgres.jdbcUrl()).isEqualTo(left.jdbcUrl());
            }
        }
    }

    @Test
    void isNotTakenInByAProcessThatGotTheOldNumber() throws Exception {
        Postgres.start(home).close();
        var myself = ProcessHandle.current().pid();
        Files.writeString(data().resolve("postmaster.pid"), "%d\n%s\n1\n5432\n\n127.0.0.1\n".formatted(myself, data()));

        try (var postgres = Postgres.start(home);
                var connection = connect(postgres)) {
            assertThat(one(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void goesToAnotherPortWhenItsOwnIsTaken() throws Exception {
        Postgres.start(home).close();
        var port = Integer.parseInt(Files.readString(folder("port")));
        try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var postgres = Postgres.start(home)) {
            assertThat(postgres.jdbcUrl()).doesNotContain(":" + squatter.getLocalPort());
        }
    }

    @Test
    void beginsAgainWhenTheFirstStartWasCutShort() throws Exception {
        Files.createDirectories(folder("data.new").resolve("base"));
        Files.createDirectories(folder("unpacking").resolve("bin"));
        Files.writeString(folder("password"), "of the start before");

        try (var postgres = Postgres.start(home);
                var connection = connect(postgres)) {
            assertThat(one(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Postgres.start(home).close();
        Files.writeString(data().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> Postgres.start(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("made by PostgreSQL 17");
    }

    @Test
    void saysWhyPostgresqlDidNotStart() throws Exception {
        Postgres.start(home).close();
        Files.writeString(folder("local.conf"), "shared_buffers = 'plenty'\n");

        assertThatThrownBy(() -> Postgres.start(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("shared_buffers");
    }

    @Test
    void throwsItsDataAwayAfterATest() throws SQLException {
        var postgres = Postgres.throwAway();
        Path data;
        try (var connection = connect(postgres)) {
            execute(connection, "CREATE TABLE word (said text)");
            try (var superuser =
                    DriverManager.getConnection(postgres.jdbcUrl(), Cluster.SUPERUSER, postgres.password())) {
                data = Path.of(one(superuser, "SHOW data_directory"));
            }
        }
        assertThat(data).exists();
        postgres.close();
        assertThat(data.getParent().getParent()).doesNotExist();
    }

    private static void link(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectory(copy);
                } else {
                    Files.createLink(copy, file);
                }
            }
        }
    }

    private Path folder(String name) {
        return home.folder().resolve("postgres").resolve(name);
    }

    private Path data() {
        return folder("data");
    }

    private ProcessHandle postmaster() {
        return ProcessHandle.of(Postmaster.of(data()).orElseThrow().pid()).orElseThrow();
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get();
    }

    private static void count(Postgres postgres, AtomicInteger acknowledged) {
        try (var connection = connect(postgres);
                var insert = connection.prepareStatement("INSERT INTO number VALUES (?)")) {
            while (true) {
                insert.setInt(1, acknowledged.get() + 1);
                insert.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException killed) {
            assertThat(acknowledged).hasPositiveValue();
        }
    }

    private static Connection connect(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package app.hearth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountTest {

    @Test
    void neverRunsPostgresqlAsRoot() throws IOException {
        var folder = temporary();
        var account = Account.forFolder(folder);

        assertThat(account.run(folder, List.of("id", "-u")).said()).isNotEqualTo("0");
        assertThat(account.run(folder, List.of("touch", "mine")).failed()).isFalse();
        Cluster.delete(folder.getParent());
    }

    /** Where user namespaces are forbidden, as in many containers, the other ways must carry. */
    @ParameterizedTest
    @MethodSource("app.hearth.postgres.AccountTest#waysThatWorkHere")
    void everyWayForRootCanOwnAFolder(Account account) throws IOException {
        var folder = temporary();
        Files.writeString(folder.resolve("of-root"), "");

        account.own(folder);

        assertThat(account.run(folder, List.of("id", "-u")).said()).isNotEqualTo("0");
        assertThat(account.run(folder, List.of("rm", "of-root")).said()).isEmpty();
        Cluster.delete(folder.getParent());
    }

    @Test
    void anOrdinaryAccountStartsPostgresqlItself() throws Exception {
        var root = System.getProperty("user.name").equals("root");
        assumeTrue(root, "SKIPPED: only root can become another account, and this is not root");
        var folder = temporary();
        var nobody = new Account("nobody", List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        nobody.own(folder);
        var classes = readableCopyOfTheClassPath(folder);

        var told = nobody.run(
                folder,
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.name=nobody",
                        "-cp",
                        classes,
                        Starter.class.getName(),
                        folder.resolve("home").toString()));

        assertThat(told.said()).endsWith("as nobody: 1");
        Cluster.delete(folder.getParent());
    }

    static List<Account> waysThatWorkHere() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            System.err.println("SKIPPED: the ways root uses, because this is not root");
            return List.of(Account.forFolder(temporary()));
        }
        var ways = new ArrayList<Account>();
        for (var way : Account.waysForRoot()) {
            var folder = temporary();
            way.own(folder);
            if (!way.run(folder, List.of("true")).failed()) {
                ways.add(way);
            }
            Cluster.delete(folder.getParent());
        }
        return ways;
    }

    private static Path temporary() throws IOException {
        return Files.createDirectory(
                Files.createTempDirectory("hearth-account-").resolve("inside"));
    }

    /** The build may be somewhere nobody can read. */
    private static String readableCopyOfTheClassPath(Path folder) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var from = Path.of(entry);
            var to = folder.resolve("classes")
                    .resolve(Integer.toString(copies.size()))
                    .resolve(from.getFileName());
            Files.createDirectories(to.getParent());
            try (var files = Files.walk(from)) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
            copies.add(to.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    /** Hearth's way to its database, by itself. */
    static final class Starter {

        public static void main(String[] arguments) throws Exception {
            try (var home = Home.claim(Path.of(arguments[0]), "http://127.0.0.1:8080");
                    var postgres = Postgres.start(home);
                    var connection =
                            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                    var rows = connection.createStatement().executeQuery("SELECT 1")) {
                rows.next();
                System.out.println("as " + System.getProperty("user.name") + ": " + rows.getInt(1));
            }
        }
    }
}

package app.hearth.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aCopyHasTheSameFilesLinksAndRights() throws Exception {
        var home = Files.createDirectories(folder.resolve("home/postgres")).getParent();
        var secret = Files.writeString(home.resolve("secret.key"), "secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("r--------"));
        Files.createSymbolicLink(home.resolve("postgres/libpq.so"), Path.of("libpq.so.5"));

        var copy = new HomeFolder(home).copyTo(folder.resolve("copy")).path();

        assertThat(copy.resolve("secret.key")).hasContent("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("secret.key"))))
                .isEqualTo("r--------");
        assertThat(Files.readSymbolicLink(copy.resolve("postgres/libpq.so"))).isEqualTo(Path.of("libpq.so.5"));
    }

    @Test
    void deletesEverything() throws Exception {
        var home = Files.createDirectories(folder.resolve("home/postgres/data"))
                .getParent()
                .getParent();

        new HomeFolder(home).delete();

        assertThat(home).doesNotExist();
    }

    @Test
    void killsOnlyADatabase() throws Exception {
        var data = Files.createDirectories(folder.resolve("home/postgres/data"));
        Files.writeString(
                data.resolve("postmaster.pid"),
                "%d\n".formatted(ProcessHandle.current().pid()));

        assertThatThrownBy(() -> new HomeFolder(folder.resolve("home")).killDatabase())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No database runs");
    }
}

package app.hearth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void isForItsOwnerAlone() throws IOException {
        try (var home = Home.claim(folder.resolve("a/home"), "http://127.0.0.1:8080")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void tellsTheSecondWhoWasFirst() {
        try (var first = Home.claim(folder, "http://127.0.0.1:8080")) {
            assertThatThrownBy(() -> Home.claim(first.folder(), "http://127.0.0.1:9090"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Hearth is already running on this home: pid %d, http://127.0.0.1:8080"
                            .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void refusesAnotherProcessAndOutlivesNoKill() throws Exception {
        var other = anotherProcessHolding(folder);
        try {
            assertThatThrownBy(() -> Home.claim(folder, "http://127.0.0.1:9090"))
                    .hasMessageContaining("pid %d, http://there".formatted(other.pid()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        Home.claim(folder, "http://127.0.0.1:9090").close();
    }

    @Test
    void isFreeAgainAfterwards() {
        Home.claim(folder, "http://127.0.0.1:8080").close();
        Home.claim(folder, "http://127.0.0.1:8080").close();
    }

    @Test
    void doesNotLiveInAFile() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Home.claim(file, "http://127.0.0.1:8080"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is a file");
    }

    private static Process anotherProcessHolding(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("held");
        return process;
    }

    /** A second Hearth, as far as its home is concerned. */
    static final class Holder {

        public static void main(String[] arguments) throws IOException {
            Home.claim(Path.of(arguments[0]), "http://there");
            System.out.println("held");
            System.in.read();
        }
    }
}

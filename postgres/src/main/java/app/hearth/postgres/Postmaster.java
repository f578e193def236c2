package app.hearth.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The main process of a PostgreSQL, known by the file it leaves in its data folder. */
record Postmaster(long pid) {

    /** The process the data folder names, if it lives and is a PostgreSQL unpacked beside that folder. */
    static Optional<Postmaster> of(Path data) {
        return named(data).filter(postmaster -> postmaster.runsFrom(data.resolveSibling("")));
    }

    /**
     * After a crash the number in the file may by now belong to somebody else, who must not be stopped or waited for.
     */
    static void forgetStranger(Path data) {
        if (of(data).isEmpty()) {
            try {
                Files.deleteIfExists(file(data));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private static Optional<Postmaster> named(Path data) {
        try (var lines = Files.lines(file(data))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).map(Postmaster::new);
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    private boolean runsFrom(Path folder) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(Path::of)
                .filter(program -> program.startsWith(folder) && program.endsWith("bin/postgres"))
                .isPresent();
    }
}

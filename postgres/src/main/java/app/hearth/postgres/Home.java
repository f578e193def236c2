package app.hearth.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder one Hearth keeps everything in, claimed by one process at a time for as long as that process lives. */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and claims it; the system lets go of the claim when the process ends, however it
     * ends.
     *
     * @param address where this Hearth will be found, told to whoever tries to start a second one
     * @throws CannotStart when another Hearth runs on this home, or the folder cannot be written
     */
    public static Home claim(Path folder, String address) {
        var home = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
            return new Home(home, lock(home, address));
        } catch (FileSystemException problem) {
            throw new CannotStart(
                    "Hearth cannot use %s as its home: %s. Choose another with --home or correct who may write there."
                            .formatted(home, inWords(problem)),
                    problem);
        } catch (IOException problem) {
            throw new CannotStart("Hearth cannot claim its home %s: %s".formatted(home, problem.getMessage()), problem);
        }
    }

    /** Who holds the lock is written beside it: closing a second handle on the lock file itself would let it go. */
    private static FileChannel lock(Path home, String address) throws IOException {
        var holder = home.resolve("running");
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new CannotStart("Hearth is already running on this home: %s"
                    .formatted(Files.exists(holder) ? Files.readString(holder).strip() : home.toString()));
        }
        Files.writeString(
                holder, "pid %d, %s%n".formatted(ProcessHandle.current().pid(), address));
        return channel;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String inWords(FileSystemException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> "writing %s is not allowed".formatted(denied.getFile());
            case FileAlreadyExistsException file -> "%s is a file".formatted(file.getFile());
            default -> String.valueOf(problem.getMessage());
        };
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve("running"));
            lock.close();
        } catch (IOException problem) {
            throw new IllegalStateException("Could not let go of " + folder, problem);
        }
    }
}

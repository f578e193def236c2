package app.hearth.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** One PostgreSQL in one folder: its programs, its data, its password, its port and its log. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final int TRIES = 40;

    private final Path folder;
    private final Binaries binaries;
    private final Account account;

    /** @param folder made if it is not there; everything of PostgreSQL is inside it */
    Cluster(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            this.folder = folder.toRealPath();
        } catch (IOException problem) {
            throw new CannotStart("PostgreSQL cannot use %s: %s".formatted(folder, problem), problem);
        }
        this.account = Account.forFolder(this.folder);
        this.binaries = Binaries.unpackInto(this.folder);
        account.own(this.folder);
    }

    Path data() {
        return folder.resolve("data");
    }

    String password() {
        return read(folder.resolve("password"));
    }

    int port() {
        return Integer.parseInt(read(folder.resolve("port")));
    }

    /** Makes the data folder aside and renames it, so that a start that was cut short leaves nothing half done. */
    void createUnlessPresent() {
        if (Files.isDirectory(data())) {
            requireOurs();
            return;
        }
        var aside = folder.resolve("data.new");
        delete(aside);
        var secret = folder.resolve("password");
        writeSecret(secret);
        account.own(folder);
        var made = run(
                "initdb",
                "--pgdata=" + aside,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (made.failed()) {
            delete(aside);
            throw new CannotStart(
                    "PostgreSQL could not make its data folder in %s:%n%s".formatted(folder, made.lastWords()));
        }
        try {
            Files.writeString(
                    aside.resolve("postgresql.conf"),
                    "include '../hearth.conf'\ninclude_if_exists '../local.conf'\n",
                    StandardOpenOption.APPEND);
            Files.move(aside, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new CannotStart("PostgreSQL could not finish its data folder: " + problem, problem);
        }
    }

    private void requireOurs() {
        var made = read(data().resolve("PG_VERSION"));
        if (!made.equals(Binaries.MAJOR)) {
            throw new CannotStart(
                    "The data in %s were made by PostgreSQL %s, this Hearth brings %s. Start the Hearth that made them, or move the data with pg_upgrade."
                            .formatted(data(), made, Binaries.VERSION));
        }
        if (!Files.exists(folder.resolve("password"))) {
            throw new CannotStart(
                    "%s is missing. Put it back from a backup: the data beside it open with that password alone."
                            .formatted(folder.resolve("password")));
        }
    }

    /**
     * Starts PostgreSQL and waits until it answers. A process that a killed Hearth left running is stopped first: its
     * sessions may still hold locks. What such a process left behind may take some seconds to go, so a start is tried
     * again while the reason is known to pass.
     */
    void start(Settings settings) {
        stop();
        Postmaster.forgetStranger(data());
        var port = Files.exists(folder.resolve("port")) ? port() : freePort();
        for (var attempt = 1; ; attempt++) {
            write(folder.resolve("port"), Integer.toString(port));
            write(folder.resolve("hearth.conf"), settings.on(port));
            var log = freshLog();
            account.own(folder);
            var started = run("pg_ctl", "start", "--pgdata=" + data(), "--wait", "--timeout=600", "--log=" + log);
            if (!started.failed()) {
                return;
            }
            var reason = read(log);
            if (reason.contains("could not bind") && attempt < TRIES) {
                port = freePort();
            } else if (isPassing(reason) && attempt < TRIES) {
                pause();
            } else {
                throw new CannotStart("PostgreSQL did not start:%n%s".formatted(new Program(1, reason).lastWords()));
            }
        }
    }

    private static boolean isPassing(String reason) {
        return reason.contains("shared memory block") || reason.contains("is the old server still running");
    }

    /** Ends all sessions and waits for the last byte to be on disk; harmless when nothing runs. */
    void stop() {
        if (Postmaster.of(data()).isEmpty()) {
            return;
        }
        var stopped = run("pg_ctl", "stop", "--pgdata=" + data(), "--mode=fast", "--wait", "--timeout=60");
        if (stopped.failed() && Postmaster.of(data()).isPresent()) {
            run("pg_ctl", "stop", "--pgdata=" + data(), "--mode=immediate", "--wait", "--timeout=60");
        }
    }

    private Program run(String program, String... arguments) {
        var command = new ArrayList<>(List.of(binaries.program(program)));
        command.addAll(List.of(arguments));
        return account.run(folder, command);
    }

    /** The log of the start before is kept beside the new one. */
    private Path freshLog() {
        var log = folder.resolve("postgres.log");
        try {
            if (Files.exists(log)) {
                Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException("This machine has no free port", problem);
        }
    }

    private static void writeSecret(Path file) {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        write(file, HexFormat.of().formatHex(bytes));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw new CannotStart("PostgreSQL could not write %s: %s".formatted(file, problem.getMessage()), problem);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", stopped);
        }
    }
}

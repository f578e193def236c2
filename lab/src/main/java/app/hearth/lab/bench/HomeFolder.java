package app.hearth.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/** The home folder of a server, seen from outside. */
record HomeFolder(Path path) {

    /** A complete copy; no server may be running on this one. */
    HomeFolder copyTo(Path target) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        target.resolve(path.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        return new HomeFolder(target);
    }

    /** A connection to the database of the server that runs on this home. */
    Connection connect() throws IOException, SQLException {
        var database = path.resolve("postgres");
        var url = "jdbc:postgresql://127.0.0.1:%s/hearth"
                .formatted(Files.readString(database.resolve("port")).strip());
        return DriverManager.getConnection(
                url, "hearth", Files.readString(database.resolve("password")).strip());
    }

    void delete() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Ends the database and all its processes at once, as when the machine loses its power. */
    void killDatabase() throws IOException {
        var pid =
                Files.readAllLines(path.resolve("postgres/data/postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .orElseThrow(() -> new IOException("No database runs on %s.".formatted(path)));
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}

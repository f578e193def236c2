package app.hearth.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once from the class path. */
record Binaries(Path folder) {

    static final String VERSION = version();

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    /** Unpacks aside and renames, so that the folder is either complete or not there. */
    static Binaries unpackInto(Path parent) {
        var target = parent.resolve(VERSION + "-" + platform());
        if (!Files.isDirectory(target)) {
            var aside = parent.resolve("unpacking");
            try {
                Cluster.delete(aside);
                unpack(aside);
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException problem) {
                throw new CannotStart(
                        "PostgreSQL could not be unpacked into %s: %s".formatted(parent, problem.getMessage()),
                        problem);
            }
        }
        return new Binaries(target);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        var archive = "/postgres-%s.txz".formatted(platform());
        try (var packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new CannotStart(
                        "This build of Hearth brings no PostgreSQL for %s. Build it on this machine, or with -Dhearth.platforms=all, or set HEARTH_DB_URL."
                                .formatted(platform()));
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("%s leaves the archive".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var bits = PosixFilePermission.values(); // owner read … others execute, highest bit first
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (var bit = 0; bit < bits.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                permissions.add(bits[bit]);
            }
        }
        return permissions;
    }

    /** The name the archives go by: system and processor, as in linux-x86_64. */
    static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            case String other -> other;
        };
        return system + "-" + processor;
    }

    private static String version() {
        try (var file = Binaries.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException problem) {
            throw new IllegalStateException("The build left no version of PostgreSQL", problem);
        }
    }
}

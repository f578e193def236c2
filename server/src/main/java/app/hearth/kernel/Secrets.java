package app.hearth.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this installation, one a purpose, all derived from {@code secret.key} in the home folder. The file is
 * made at the first start, can be read by its owner alone, and belongs into every backup.
 */
@Component
public class Secrets {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey root;

    Secrets(@Value("${hearth.home}") Path home) throws IOException {
        this.root = new SecretKeySpec(readOrMake(home.resolve("secret.key")), ALGORITHM);
    }

    /** A 32-byte key for one purpose ("intake.ledger"); knowing it tells nothing about the others. */
    public SecretKey key(String purpose) {
        return new SecretKeySpec(start(root).doFinal(purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    /** A fresh HMAC-SHA-256 with the key of one purpose; not to be shared between threads. */
    public Mac mac(String purpose) {
        return start(key(purpose));
    }

    private static Mac start(SecretKey key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    private static byte[] readOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        var key = Files.readAllBytes(file);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "%s holds %d bytes instead of %d; restore it from a backup".formatted(file, key.length, KEY_BYTES));
        }
        return key;
    }

    /** Whole or not at all: written beside, forced to the disk, then moved to its place. */
    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(folder, "secret", ".new", ownerOnly);
        Files.write(beside, fresh, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

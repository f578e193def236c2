package app.hearth.access;

import app.hearth.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as Argon2id hashes (19 MiB, two passes, one lane, as OWASP advises) and refuses weak ones. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Set<String> common = readCommon();
    private final String nobodys = encoder.encode(Secret.next().value());

    /** A crowd at the door must not fill the memory, nor take all processors. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    String hash(String login, String password) {
        requireStrong(login, password);
        return limited(() -> String.valueOf(encoder.encode(password)));
    }

    /** Takes the same time whether or not there is a password to compare with. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        var same = limited(() -> encoder.matches(password, hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    private void requireStrong(String login, String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw weak("A password has %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
        if (plain.contains(login.toLowerCase(Locale.ROOT))) {
            throw weak("A password does not contain the login.");
        }
        if (common.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw weak("This password is one of the first to be tried.");
        }
    }

    private static Refused weak(String sentence) {
        return Refused.invalid("access.password-weak", sentence);
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    private static Set<String> readCommon() {
        try {
            return new ClassPathResource("access/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

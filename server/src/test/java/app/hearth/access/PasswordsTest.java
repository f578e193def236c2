package app.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.kernel.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String GOOD = "warm hearth at night";

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "Password123", "woaini1314520", "my-wang.wei-secret", "aaaaaaaaaaaaaa", "121212121212"})
    void refusesWhatIsGuessedFirst(String weak) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> passwords.hash("wang.wei", weak))
                .extracting(Refused::code)
                .isEqualTo("access.password-weak");
    }

    @Test
    void keepsAnArgonHashAsOwaspAdvises() {
        assertThat(passwords.hash("wang.wei", GOOD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void knowsItAgain() {
        var hash = Optional.of(passwords.hash("wang.wei", GOOD));

        assertThat(passwords.matches(GOOD, hash)).isTrue();
        assertThat(passwords.matches("cold hearth at night", hash)).isFalse();
        assertThat(passwords.matches(GOOD, Optional.empty())).isFalse();
    }
}

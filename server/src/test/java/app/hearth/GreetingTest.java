package app.hearth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class GreetingTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void tellsTheAddressThatWasAskedFor() {
        environment.setProperty("server.address", "192.168.1.5");
        environment.setProperty("server.port", "9090");

        assertThat(Greeting.address(environment)).isEqualTo("http://192.168.1.5:9090");
    }

    @Test
    void tellsThePortThatWasGot() {
        environment.setProperty("server.port", "0");
        environment.setProperty("local.server.port", "43210");

        assertThat(Greeting.address(environment)).isEqualTo("http://127.0.0.1:43210");
    }

    @Test
    void putsAnAddressWithColonsInBrackets() {
        environment.setProperty("server.address", "::1");

        assertThat(Greeting.address(environment)).isEqualTo("http://[::1]:8080");
    }
}

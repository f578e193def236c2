package app.hearth.transcript;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, there is a fault and no exception. */
class NothingThrowsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void forDamagedLinesAndDocuments(long seed) {
        var random = new Random(seed);
        var line = (Given.line("a", "退款😀") + "\n")
                .repeat(3)
                .replace("\"turns\"", "\"startedAt\":1772331751,\"outcome\":{\"csat\":3,\"resolved\":true},\"turns\"")
                .getBytes(StandardCharsets.UTF_8);
        var call = Given.resource("vcon/call_0.4.0.vcon.json");
        var reader = new VconReader(Given.RULES);

        assertThatCode(() -> {
                    for (var i = 0; i < 3000; i++) {
                        Given.read(damaged(line, random));
                        reader.read(Place.line(1), damaged(call, random));
                    }
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void forRandomBytes(long seed) {
        var random = new Random(seed);
        var reader = new VconReader(Given.RULES);

        assertThatCode(() -> {
                    for (var i = 0; i < 2000; i++) {
                        var bytes = new byte[random.nextInt(300)];
                        random.nextBytes(bytes);
                        Given.read(bytes);
                        reader.read(Place.line(1), bytes);
                    }
                })
                .doesNotThrowAnyException();
    }

    /** Some bytes changed, a piece cut out, or a piece of JSON put where it does not belong. */
    private static byte[] damaged(byte[] good, Random random) {
        var bytes = good.clone();
        for (var n = random.nextInt(4); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var at = random.nextInt(text.length());
        var pieces = new String[] {"", "null", "[]", "{}", "-1", "1e400", "\"\\ud800\"", "[[", "true"};
        var piece = pieces[random.nextInt(pieces.length)];
        var end = Math.min(text.length(), at + random.nextInt(30));
        return (text.substring(0, at) + piece + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }
}

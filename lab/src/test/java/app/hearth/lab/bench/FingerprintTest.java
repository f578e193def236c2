package app.hearth.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Fingerprint RIGHT = ledger(Map.of("a", "1", "b", "2", "c", "3"));

    @Test
    void equalStoresHaveNoDifference() {
        assertThat(ledger(Map.of("c", "3", "b", "2", "a", "1")).differenceFrom(RIGHT))
                .isEmpty();
    }

    @Test
    void tellsWhatIsMissingTooManyAndChanged() {
        var found = ledger(Map.of("a", "1", "b", "9", "d", "4", "e", "5"));

        assertThat(found.differenceFrom(RIGHT)).isEqualTo("ledger: 1 missing, 2 too many, 1 changed, such as c");
    }

    @Test
    void aTableThatIsNotThereMissesAllItsRows() {
        assertThat(new Fingerprint(new TreeMap<>()).differenceFrom(RIGHT)).contains("3 missing");
    }

    private static Fingerprint ledger(Map<String, String> checksums) {
        return new Fingerprint(new TreeMap<>(Map.of("ledger", new TreeMap<>(checksums))));
    }
}

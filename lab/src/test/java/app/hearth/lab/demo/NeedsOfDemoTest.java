package app.hearth.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.Needs;
import app.hearth.reading.Readers;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What customers of the demo centre come with is what the lists of a running demo show. */
class NeedsOfDemoTest {

    private static final Map<String, Set<String>> NAMES = Map.ofEntries(
            Map.entry("bill", Set.of("charges")),
            Map.entry("book", Set.of("travel")),
            Map.entry("broadband", Set.of("network", "installation")),
            Map.entry("change", Set.of("travel")),
            Map.entry("delivery", Set.of("delivery")),
            Map.entry("hotel", Set.of("travel")),
            Map.entry("invoice", Set.of("invoice")),
            Map.entry("livegift", Set.of("payment", "refund", "promotion", "account")),
            Map.entry("plan", Set.of("plan", "charges")),
            Map.entry("port", Set.of("sim-number")),
            Map.entry("presale", Set.of("product-question")),
            Map.entry("price", Set.of("promotion")),
            Map.entry("quality", Set.of("product-fault", "return-exchange")),
            Map.entry("refund", Set.of("refund", "return-exchange", "travel")),
            Map.entry("scam", Set.of("fraud", "spam-privacy")),
            Map.entry("signal", Set.of("network")),
            Map.entry("visa", Set.of("travel")));

    @Test
    void fiveOfSixAreCalledByTheirName() {
        var reader = Readers.standard();
        var made = DemoCentre.of(
                        Settings.of(24, 10, 7, LocalDate.of(2026, 11, 22)).withConversations(600))
                .conversations()
                .toList();

        assertThat(NAMES.values()).allSatisfy(names -> assertThat(Needs.keys()).containsAll(names));
        assertThat(made)
                .extracting(it -> it.truth().need())
                .allSatisfy(need -> assertThat(NAMES).containsKey(need));
        var right = made.stream()
                .filter(it -> NAMES.getOrDefault(it.truth().need(), Set.of())
                        .contains(reader.read(it.transcript()).conversation().need()))
                .count();
        assertThat(right / 600.0).isGreaterThan(5 / 6.0);
    }
}

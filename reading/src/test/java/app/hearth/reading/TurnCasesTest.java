package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lexicons and rules see; the models judge on top of it. */
class TurnCasesTest {

    private static final Reader RULES = Readers.byRules();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsTheCustomer(String text, String emotion, String flags) {
        var turn = (TurnReading.Customer) RULES.read(Said.transcript(List.of(Said.turn("C: " + text))))
                .turns()
                .getFirst();

        assertThat(turn.emotion().wire()).as("emotion of %s", text).isEqualTo(emotion);
        assertThat(turn.flags().stream().map(Flag::wire).collect(Collectors.toSet()))
                .as("flags of %s", text)
                .isEqualTo(set(flags));
        assertThat(turn.evidence().stream().map(Evidence::signal))
                .containsAll(set(flags))
                .containsAll(emotion.equals("neutral") ? Set.of() : Set.of(emotion));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsTheAgent(String text, String behaviours) {
        var turn = (TurnReading.Agent) RULES.read(Said.transcript(List.of(Said.turn("A: " + text))))
                .turns()
                .getFirst();

        assertThat(turn.behaviours().stream().map(Behaviour::wire).collect(Collectors.toSet()))
                .as("behaviours of %s", text)
                .isEqualTo(set(behaviours));
        assertThat(turn.evidence().stream().map(Evidence::signal)).containsAll(set(behaviours));
    }

    static Stream<Arguments> readsTheCustomer() throws IOException {
        return cases("customer-turns.tsv");
    }

    static Stream<Arguments> readsTheAgent() throws IOException {
        return cases("agent-turns.tsv");
    }

    private static Stream<Arguments> cases(String file) throws IOException {
        try (var in = Objects.requireNonNull(TurnCasesTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    private static Set<String> set(String names) {
        return names.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(names.split(",")));
    }
}

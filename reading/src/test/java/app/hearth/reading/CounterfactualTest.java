package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same words from somebody else, or written otherwise, are read the same: fewer than 2 in 100 verdicts flip. */
class CounterfactualTest {

    private static final double TOLERATED = 0.02;
    private static final String TRADITIONAL = "請問這個訂單還沒發貨嗎";
    private static final String SIMPLIFIED = "请问这个订单还没发货吗";

    private final List<String> customers = texts("customer-turns.tsv");
    private final List<String> agents = texts("agent-turns.tsv");

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "full width marks",
                        text -> text.replace(',', '，').replace('!', '！').replace('?', '？')),
                change("spaces around", text -> "  " + text + "  "),
                change("another order masked", text -> text.replace("[订单x]", "[数字x]")),
                change("another phone masked", text -> text.replace("[手机号]", "[电话x]")),
                change("a lady, not a gentleman", text -> text.replace("先生", "女士")),
                change("he, not she", text -> text.replace('她', '他')),
                change("Sichuan, not Shanghai", text -> text.replace("上海", "四川").replace("北京", "河南")),
                change(
                        "English in capitals at the start",
                        text -> text.isEmpty()
                                ? text
                                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void readsTheSame(String name, UnaryOperator<String> change) {
        assertThat(flips(change)).as("share of verdicts that flip").isLessThan(TOLERATED);
    }

    @org.junit.jupiter.api.Test
    void readsTraditionalCharactersAsSimplifiedOnes() {
        var traditional = Said.byCustomer(TRADITIONAL);
        var simplified = Said.byCustomer(SIMPLIFIED);

        assertThat(traditional.emotionScores()).isEqualTo(simplified.emotionScores());
        assertThat(traditional.flags()).isEqualTo(simplified.flags());
    }

    private double flips(UnaryOperator<String> change) {
        var flips = 0;
        var verdicts = 0;
        for (var text : customers) {
            var one = Said.byCustomer(text);
            var other = Said.byCustomer(change.apply(text));
            verdicts += 1 + Flag.values().length;
            flips += one.emotion() == other.emotion() ? 0 : 1;
            for (var flag : Flag.values()) {
                flips += one.flags().contains(flag) == other.flags().contains(flag) ? 0 : 1;
            }
        }
        for (var text : agents) {
            var one = Said.byAgent(text);
            var other = Said.byAgent(change.apply(text));
            verdicts += Behaviour.values().length;
            for (var behaviour : Behaviour.values()) {
                flips += one.behaviours().contains(behaviour)
                                == other.behaviours().contains(behaviour)
                        ? 0
                        : 1;
            }
        }
        return (double) flips / verdicts;
    }

    private static Arguments change(String name, UnaryOperator<String> change) {
        return Arguments.of(name, change);
    }

    private static List<String> texts(String file) {
        try (var in = Objects.requireNonNull(CounterfactualTest.class.getResourceAsStream(file))) {
            var texts = new ArrayList<String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .forEach(line -> texts.add(line.substring(0, line.indexOf('\t'))));
            return texts;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.judge;
import static app.hearth.scorecard.ScorecardFixtures.talk;
import static app.hearth.scorecard.Verdict.MET;
import static app.hearth.scorecard.Verdict.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "退款.{0,6}到账 | 您的退款明天就到账 | MET",
                "退款.{0,6}到账 | 您的退款正在处理，什么时候能够到账还不知道 | NOT_MET",
                "退款.{0,6}到账 | 您的退款今天到賬 | MET",
                "退款.{0,6}到賬 | 您的退款今天到账 | MET",
                "REFUND(ed)? | your Refunded order | MET",
                "refund | ＲＥＦＵＮＤ done | MET",
                "\\d{3}-\\d{4} | call １２３－４５６７ | MET"
            })
    void findsWhatFitsWhicheverWayItIsWritten(String expression, String text, Verdict verdict) {
        var talk = talk("agent: \"%s\"".formatted(text));

        assertThat(judge("detect: {matches: ['%s'], by: agent}".formatted(expression), talk)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void doesNotCountWhatIsNegatedAndLooksFurther() {
        var detect = "detect: {matches: '加.{0,3}微信', by: agent, unless-after: [不要, 请勿]}";

        assertThat(judge(detect, talk("agent: 请不要加陌生人微信")).verdict()).isEqualTo(NOT_MET);
        assertThat(judge(detect, talk("agent: 请不要加别人微信。加我微信")).verdict()).isEqualTo(MET);
    }

    @Test
    void pointsAtTheWordsThatFit() {
        var found = judge("detect: {matches: '加.微信', by: agent}", talk("agent: 您好，加我微信吧"));

        assertThat(found.evidence()).isEqualTo(List.of(new Sight(0, 3, 7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "a**b{",
                "(?=look)",
                "(a)\\1",
                "a*",
                "((a{100}){100}){100}",
                "(?:(?:ab?){0,300}c){20}",
                "[a-z",
                "a{2000}"
            })
    void refusesWhatIsNoExpressionOrTooLargeOrFitsEverywhere(String expression) {
        assertThatExceptionOfType(FaultyScorecard.class)
                .isThrownBy(() -> judge("detect: {matches: ['%s']}".formatted(expression), talk("agent: hi")))
                .withMessageContaining("expression");
    }

    /** What makes backtracking engines hang takes time in proportion here: this test ends, or the build does not. */
    @Test
    void cannotBeMadeToHang() {
        var talk = talk("agent: \"%s!\"".formatted("a".repeat(20_000)));

        assertThat(judge("detect: {matches: ['(a+)+$', '(a|aa)+$', '(.*a){12}b$']}", talk)
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "'a{3}', 3",
        "'(ab){2,5}c', 11",
        "'[a-z{9}]{4}', 4",
        "'\\d{6}', 6",
        "'((a{10}){10}){10}', 1000"
    })
    void countsStepsBeforeCompiling(String expression, long steps) {
        assertThat(new Steps(expression).count()).isEqualTo(steps);
    }
}

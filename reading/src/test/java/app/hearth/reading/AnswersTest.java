package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.ConversationReading.Answers;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Span;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final String ASKED = "我上周买的空调一直不制冷，师傅说要换主板，什么时候能有配件";
    private static final String LONG = "配件预计本周五到仓，到货之后师傅会当天电话联系您预约上门的时间，主板在保修期内不收取任何费用，请您保持电话畅通";
    private static final Instant START = Instant.parse("2026-03-02T01:00:07Z");

    @Test
    void isTooFastWhereNobodyCouldHaveTypedIt() {
        assertThat(timed(customer(0, ASKED), answer(3, LONG)).tooFast()).containsExactly(1);
        assertThat(timed(customer(0, ASKED), answer(25, LONG)).tooFast()).isEmpty();
    }

    @Test
    void countsFromTheFirstOfTheWordsThatAreAnswered() {
        var answers = timed(customer(0, ASKED), customer(24, "？"), answer(25, LONG));

        assertThat(answers.tooFast()).isEmpty();
    }

    @Test
    void addsUpWhatIsTypedInOneGo() {
        var answers = timed(customer(0, ASKED), answer(16, LONG), answer(17, "另外运费和上门费也都是免费的，请您放心等待就可以了"));

        assertThat(answers.tooFast()).containsExactly(2);
    }

    @Test
    void allowsShortAnswersAndCourtesiesAtOnce() {
        assertThat(timed(customer(0, "在吗"), answer(1, "在的亲")).tooFast()).isEmpty();
        assertThat(timed(customer(0, "你好"), answer(0, "您好，欢迎光临，请问有什么可以帮您？"), customer(9, "嗯"))
                        .tooFast())
                .isEmpty();
    }

    @Test
    void cannotTellWithoutTimesThatAreFineEnough() {
        assertThat(of("webchat", turn(Speaker.CUSTOMER, null, ASKED), turn(Speaker.AGENT, null, LONG))
                        .tooFast())
                .isNull();
        var minute = Instant.parse("2026-03-02T01:00:00Z");
        assertThat(of(
                                "webchat",
                                turn(Speaker.CUSTOMER, minute, ASKED),
                                turn(Speaker.AGENT, minute, LONG),
                                turn(Speaker.CUSTOMER, minute.plusSeconds(60), "好"))
                        .tooFast())
                .isNull();
        assertThat(of("webchat", turn(Speaker.CUSTOMER, START, ASKED), turn(Speaker.AGENT, START, LONG))
                        .tooFast())
                .isNull();
        assertThat(timed(customer(9, ASKED), answer(3, LONG)).tooFast()).isNull();
        assertThat(of("webchat").tooFast()).isNull();
        assertThat(timed(customer(0, ASKED)).tooFast()).isNull();
    }

    @Test
    void doesNotMeasureWhatWasSpoken() {
        var asked = turn(Speaker.CUSTOMER, START, ASKED);
        var answered = turn(Speaker.AGENT, START.plusSeconds(2), LONG);
        var onARecording = new Turn(Speaker.AGENT, START.plusSeconds(2), LONG, null, new Span(2000, 9000));

        assertThat(of("phone-asr", asked, answered).tooFast()).isNull();
        assertThat(of("webchat", asked, onARecording).tooFast()).isNull();
    }

    @Test
    void isCannedWhereTheSameTextComesAgain() {
        var answers = of(
                "webchat",
                turn(Speaker.CUSTOMER, null, ASKED),
                turn(Speaker.AGENT, null, "您的订单[数字x]已加急处理，预计48小时内有专人与您联系"),
                turn(Speaker.CUSTOMER, null, "昨天就这么说的，到底什么时候"),
                turn(Speaker.AGENT, null, "您的订单[数字x]已加急处理，预计48小时内会有专人与您联系。"));

        assertThat(answers.canned()).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"非常抱歉给您带来不便，还请您多多谅解", "非常理解您的心情，给您带来不好的体验真的很抱歉"})
    void isCannedWhereSetPhrasesTakeUpNothing(String phrases) {
        var answers = of(
                "webchat",
                turn(Speaker.AGENT, null, "您好，请问有什么可以帮您？"),
                turn(Speaker.CUSTOMER, null, ASKED),
                turn(Speaker.AGENT, null, phrases),
                turn(Speaker.CUSTOMER, null, "你倒是说啊"));

        assertThat(answers.canned()).containsExactly(2);
    }

    @Test
    void isNotCannedWhereItTakesUpAsksDoesOrTakesLeave() {
        for (var answer : List.of("非常抱歉给您带来不便，空调的配件我马上帮您催", "抱歉让您久等了，请您稍等，我查询一下", "请问您的订单号是多少呢，我帮您看一下", "好的")) {
            assertThat(of("webchat", turn(Speaker.CUSTOMER, null, ASKED), turn(Speaker.AGENT, null, answer))
                            .canned())
                    .as(answer)
                    .isEmpty();
        }
        assertThat(of(
                                "webchat",
                                turn(Speaker.CUSTOMER, null, "好的我知道了，那我在家等快递送到"),
                                turn(Speaker.AGENT, null, "感谢您的咨询，祝您生活愉快，再见"))
                        .canned())
                .isEmpty();
    }

    @Test
    void mayAskForPatienceAndGreetTwice() {
        var answers = of(
                "webchat",
                turn(Speaker.CUSTOMER, null, ASKED),
                turn(Speaker.AGENT, null, "请您稍等，正在为您查询"),
                turn(Speaker.CUSTOMER, null, "好"),
                turn(Speaker.AGENT, null, "请您稍等，正在为您查询"),
                turn(Speaker.AGENT, null, "请问还有其他可以帮到您的吗？"),
                turn(Speaker.CUSTOMER, null, "嗯"),
                turn(Speaker.AGENT, null, "请问还有其他可以帮到您的吗？"));

        assertThat(answers.canned()).isEmpty();
    }

    private static Turn customer(int second, String text) {
        return turn(Speaker.CUSTOMER, START.plusSeconds(second), text);
    }

    private static Turn answer(int second, String text) {
        return turn(Speaker.AGENT, START.plusSeconds(second), text);
    }

    private static Answers timed(Turn... turns) {
        return of("webchat", turns);
    }

    private static Turn turn(Speaker speaker, @Nullable Instant at, String text) {
        return new Turn(speaker, at, text);
    }

    private static Answers of(String channel, Turn... turns) {
        return Said.READER
                .read(new Transcript("c", channel, null, null, null, List.of(turns), Outcome.UNKNOWN))
                .conversation()
                .answers();
    }
}

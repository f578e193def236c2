package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessTest {

    static List<String> oddTexts() {
        return List.of(
                "",
                "   ",
                "😡😡😡",
                "！！！？？？",
                "\uD83D",
                "\uDE00气死我了\uD83D",
                "مرحبا 你们太慢了 שלום",
                "\u202Eabc\u202C 还没到",
                "[数字x]",
                "#E-s[数字x]",
                "@",
                "#",
                "[",
                "http:",
                "http://t.cn/RqhXE0i",
                "@中国电信客服",
                "快弟怎嘛还没倒阿 我都登了三添了",
                "teh pacrel is nto heer adn noboyd anwsers!!",
                "太慢了".repeat(3_400),
                "不是很满意！".repeat(1_700),
                "帮您".repeat(5_000),
                "a".repeat(10_000),
                "[".repeat(10_000),
                "#".repeat(10_000),
                "@".repeat(10_000),
                "not ".repeat(2_500) + "happy");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void readsAnyTextAndPointsOnlyIntoIt(String text) {
        var customer = Said.byCustomer(text);
        var agent = Said.byAgent(text);

        assertThat(customer.emotionScores().values().stream()
                        .mapToDouble(x -> x)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(customer.valence()).isBetween(-1.0, 1.0);
        assertThat(agent.warmth()).isBetween(0.0, 1.0);
        assertThat(agent.behaviourScores().values()).allMatch(score -> score >= 0 && score <= 1);
        assertThat(customer.flagScores().values()).allMatch(score -> score >= 0 && score <= 1);
        assertThat(customer.evidence()).allMatch(one -> one.start() < one.end() && one.end() <= text.length());
        assertThat(agent.evidence()).allMatch(one -> one.start() < one.end() && one.end() <= text.length());
    }

    @Test
    void pointsAtWordsWithoutThePausesAroundThem() {
        var text = "您好,非常抱歉影响您上网,烦请私信您的宽带账号、联系人和联系电话,方便小蓝跟进.";

        assertThat(Said.byAgent(text).evidence())
                .isNotEmpty()
                .extracting(one -> text.substring(one.start(), one.end()))
                .noneMatch(words -> words.startsWith(",") || words.endsWith(","));
    }

    @Test
    void showsNothingWhereNothingIsSaid() {
        assertThat(Said.byCustomer("").emotion()).isEqualTo(Emotion.NEUTRAL);
        assertThat(Said.byCustomer("").flags()).isEmpty();
        assertThat(Said.byAgent("").behaviours()).isEmpty();
    }

    @Test
    void readsAnEmptyConversation() {
        var conversation = Said.reading().conversation();

        assertThat(conversation.entryEmotion()).isNull();
        assertThat(conversation.warmth()).isNull();
        assertThat(conversation.listening()).isNull();
        assertThat(conversation.turningPoint()).isNull();
        assertThat(conversation.need()).isEqualTo(Needs.OTHER);
        assertThat(conversation.path()).isEqualTo(ConversationReading.Path.CALM);
    }

    @Test
    @Timeout(20)
    void readsTenThousandTurns() {
        var turns = new ArrayList<Turn>();
        for (var i = 0; i < 5_000; i++) {
            turns.add(new Turn(Speaker.CUSTOMER, null, "订单" + i + "还没到，太慢了，什么时候能送到？"));
            turns.add(new Turn(Speaker.AGENT, null, "抱歉让您久等了，正在为您查询订单" + i));
        }

        assertThat(Said.READER.read(Said.transcript(turns)).turns()).hasSize(10_000);
    }

    @Test
    @Timeout(20)
    void readsAVeryLongTurnInLinearTime() {
        var text = "你们的服务太慢了，我很不满意！是不是骗子？太感谢了。".repeat(40_000);

        assertThat(Said.byCustomer(text).emotion()).isNotEqualTo(Emotion.NEUTRAL);
        assertThat(Said.byAgent(text).turn()).isZero();
    }

    @Test
    void readsTheSameOnManyThreads() {
        var transcript = Said.transcript(
                List.of(Said.turn("C: 快递还没到，气死我了！！"), Said.turn("A: 非常抱歉，已为您催促"), Said.turn("C: 好的谢谢")));
        var expected = Said.READER.read(transcript);

        assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> Said.READER.read(transcript)))
                .allMatch(expected::equals);
    }

    @Test
    void givesNoReadingToBotsAndSystems() {
        var reading = Said.READER.read(Said.transcript(List.of(
                new Turn(Speaker.SYSTEM, null, "会话开始"),
                new Turn(Speaker.BOT, null, "您好"),
                new Turn(Speaker.CUSTOMER, null, "转人工"))));

        assertThat(reading.turns())
                .singleElement()
                .extracting(TurnReading::turn)
                .isEqualTo(2);
    }
}

package app.hearth.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final Masking masking = Redactor.standard().forConversation();

    @Test
    void numbersDistinctValuesAndKnowsTheSameOneAgain() {
        assertThat(masking.mask("打13812345678或者13987654321")).isEqualTo("打[手机号]或者[手机号2]");
        assertThat(masking.mask("还是+86 138-1234-5678吧")).isEqualTo("还是[手机号]吧");
        assertThat(masking.mask("１３９８７６５４３２１也行")).isEqualTo("[手机号2]也行");
        assertThat(masking.counts()).isEqualTo(Map.of(Slot.PHONE, 4));
    }

    @Test
    void beginsAnewWithEachConversation() {
        masking.mask("我的手机13812345678");

        assertThat(Redactor.standard().forConversation().mask("我的手机13987654321"))
                .isEqualTo("我的手机[手机号]");
    }

    @Test
    void keepsTheTitleAndTheEmployeeNumber() {
        assertThat(masking.mask("张先生您好，我是客服小李，工号1024")).isEqualTo("[姓名]先生您好，我是客服[姓名2]，工号1024");
    }

    @Test
    void masksAWholeRecipientLine() {
        assertThat(masking.mask("张三，13912345678，广东省广州市天河区体育西路103号维多利广场"))
                .startsWith("[姓名]，[手机号]，[地址]")
                .doesNotContain("体育西路", "103");
    }

    @Test
    void speaksTheLanguageOfTheTurn() {
        assertThat(masking.mask("My name is John Smith, call (415) 555-0132 or (415) 555-0133"))
                .isEqualTo("My name is [name], call [phone] or [phone 2]");
        assertThat(masking.mask("415-555-0133")).isEqualTo("[phone 2]");
        assertThat(masking.mask("好的，打415-555-0133")).isEqualTo("好的，打[手机号2]");
        assertThat(masking.mask("415-555-0132")).isEqualTo("[手机号]");
    }

    @Test
    void masksAPhoneInTheQueryOfALinkAndKeepsThePath() {
        assertThat(masking.mask("https://m.example.com/p/13812345678.html?phone=13987654321&from=app"))
                .isEqualTo("https://m.example.com/p/13812345678.html?phone=[phone]&from=app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您的[订单x]，[数字x]天内送达",
                "[ORDERID_10124449]什么时候到",
                "138****1234没收到",
                "call <phone> or [phone 2]",
                "[姓名]先生，[地址2]没错吧"
            })
    void leavesWhatIsMaskedAlready(String text) {
        assertThat(masking.mask(text)).isEqualTo(text);
    }

    @Test
    void masksNothingTheSecondTime() throws IOException {
        for (var one : Stream.concat(Case.read("cases.tsv").stream(), Case.read("held-out.tsv").stream())
                .toList()) {
            var once = Redactor.standard().forConversation().mask(one.text());

            assertThat(Redactor.standard().forConversation().mask(once)).isEqualTo(once);
        }
    }

    @Test
    void standsAnyMixtureOfPieces() throws IOException {
        var random = new Random(42);
        var cases = Case.read("cases.tsv");
        var odd =
                new String[] {"\0", "\uD83D", "\uDE00", "😀", "\u202E", "مرحبا", "\u200B", "[", "]", "@", "+", "*", "一"
                };
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var piece = 0; piece < 4; piece++) {
                var whole = cases.get(random.nextInt(cases.size())).text();
                text.append(whole, random.nextInt(whole.length()), whole.length());
                text.append(odd[random.nextInt(odd.length)]);
            }
            var finds = Redactor.standard().find(text.toString());
            for (var i = 1; i < finds.size(); i++) {
                assertThat(finds.get(i).start())
                        .isGreaterThanOrEqualTo(finds.get(i - 1).end());
            }
        }
    }

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(
            strings = {
                "1 ",
                "1-",
                "区",
                "路1号",
                "北京市",
                "张先生",
                "a@",
                "a.",
                "a at ",
                "[",
                "*",
                "一",
                "123 a a a ",
                "我是张",
                "my name is ",
                "13812345678 "
            })
    void needsTimeThatGrowsWithTheLengthAndNoFaster(String piece) {
        var small = timeFor(piece.repeat(300_000 / piece.length()));
        var large = timeFor(piece.repeat(1_200_000 / piece.length()));

        assertThat(large).isLessThan(small.plusMillis(200).multipliedBy(12));
    }

    @Test
    void knowsEveryTokenItWrites() {
        for (var slot : Slot.values()) {
            for (var number : new int[] {1, 2, 37}) {
                assertThat(Slot.ofToken(slot.token(number, true))).contains(slot);
                assertThat(Slot.ofToken(slot.token(number, false))).contains(slot);
            }
        }
        assertThat(Slot.ofToken("[微笑]")).isEmpty();
        assertThat(Slot.ofToken("[]")).isEmpty();
        assertThat(Slot.ofToken("手机号")).isEmpty();
    }

    private static Duration timeFor(String text) {
        var start = System.nanoTime();
        Redactor.standard().find(text);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

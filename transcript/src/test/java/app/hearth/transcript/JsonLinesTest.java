package app.hearth.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    private static final String COMPLETE = """
            {"conversationId":"c-1","channel":"WeiBo","agentId":"agent-09","customerId":7788,"startedAt":"2013-01-29T01:28:38Z",\
            "turns":[{"speaker":"customer","at":"2013-01-29T01:28:38Z","text":"查一下😀"},{"speaker":"AGENT","text":"好的","agentId":"a2"}],\
            "outcome":{"csat":2.421,"csatClass":"unsatisfied","resolved":null},\
            "labels":{"turns":[{"turn":0,"nugget":"CNUG0"}]},"meta":{"split":"dev","synthetic":["turns.at"]}}""";

    @Test
    void readsAConversationAndPassesOverWhatItDoesNotKnow() {
        var transcript = Given.only(COMPLETE);

        assertThat(transcript.conversationId()).isEqualTo("c-1");
        assertThat(transcript.channel()).isEqualTo("weibo");
        assertThat(transcript.customerId()).isEqualTo("7788");
        assertThat(transcript.startedAt()).isEqualTo("2013-01-29T01:28:38Z");
        assertThat(transcript.outcome()).isEqualTo(new Outcome(2.421, null));
        assertThat(transcript.turns())
                .containsExactly(
                        new Turn(Speaker.CUSTOMER, Instant.parse("2013-01-29T01:28:38Z"), "查一下😀"),
                        new Turn(Speaker.AGENT, null, "好的", "a2"));
    }

    @Test
    void keepsTheBytesItWasReadFrom() {
        var whole = (Line.Whole) Given.read(COMPLETE + "\r\n").getFirst();

        assertThat(whole.original().remaining()).isEqualTo(COMPLETE.getBytes(StandardCharsets.UTF_8).length);
        assertThat(StandardCharsets.UTF_8.decode(whole.original()).toString()).isEqualTo(COMPLETE);
    }

    @Test
    void toleratesAByteOrderMarkAndEmptyLinesAndCountsThem() {
        var lines = Given.read("\uFEFF" + Given.line("a", "x") + "\r\n\n  \n" + Given.line("b", "y"));

        assertThat(lines).extracting(line -> line.place().line()).containsExactly(1L, 4L);
        assertThat(lines).allMatch(Line.Whole.class::isInstance);
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(Given.read("")).isEmpty();
        assertThat(Given.read("\n\n")).isEmpty();
    }

    @Test
    void tellsAllFaultsOfALineTogether() {
        var bad = (Line.Bad) Given.read("""
                        {"startedAt":"soon","turns":[{"speaker":"robot","text":"x"},{"text":3,"at":{}},"y"],"outcome":{"csat":9}}""").getFirst();

        assertThat(bad.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "startedAt time.unreadable",
                        "turns[0].speaker speaker.unknown",
                        "turns[1].text field.wrong-type",
                        "turns[1].at field.wrong-type",
                        "turns[1].speaker field.missing",
                        "turns[2] field.wrong-type",
                        "conversationId field.missing",
                        "outcome.csat csat.out-of-range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"conversationId\":\"a\"", "nonsense", "{\"conversationId\":}", "{}{}", "{\"a\":1}]"})
    void refusesWhatIsNotOneWellFormedObject(String line) {
        assertThat(Given.codes(line)).contains("json.malformed");
    }

    @Test
    void refusesOtherJsonThanAnObject() {
        assertThat(Given.codes("[1,2]")).containsExactly("json.not-object");
        assertThat(Given.codes("\"text\"")).containsExactly("json.not-object");
    }

    @Test
    void refusesAConversationWithoutTurns() {
        assertThat(Given.codes("{\"conversationId\":\"a\",\"turns\":[]}")).containsExactly("turns.empty");
        assertThat(Given.codes("{\"conversationId\":\"a\"}")).contains("field.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T02:22:31Z, 2026-03-01T02:22:31Z",
        "2026-03-01T10:22:31.250+08:00, 2026-03-01T02:22:31.250Z",
        "2026-03-01T10:22:31+0800, 2026-03-01T02:22:31Z",
        "2026-03-01 10:22:31, 2026-03-01T02:22:31Z",
        "2026/3/1 10:22, 2026-03-01T02:22:00Z",
        "2026年3月1日 10时22分31秒, 2026-03-01T02:22:31Z",
        "2026-03-01, 2026-02-28T16:00:00Z",
        "1772331751, 2026-03-01T02:22:31Z",
        "1772331751250, 2026-03-01T02:22:31.250Z",
        "1772331751250000, 2026-03-01T02:22:31.250Z"
    })
    void readsTimesAsFilesWriteThem(String written, Instant meant) {
        assertThat(Given.only(started('"' + written + '"')).startedAt()).isEqualTo(meant);
        if (written.chars().allMatch(Character::isDigit)) {
            assertThat(Given.only(started(written)).startedAt()).isEqualTo(meant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:00:00Z, time.future",
        "1989-12-31T00:00:00Z, time.implausible",
        "1970-01-02 00:00:00, time.implausible",
        "2026-02-30 10:00:00, time.unreadable",
        "yesterday, time.unreadable",
        "10/03/2026, time.unreadable",
        "99999999999999999999, time.unreadable"
    })
    void refusesTimesThatCannotBe(String written, String code) {
        assertThat(Given.codes(started('"' + written + '"'))).containsExactly(code);
    }

    @Test
    void allowsClocksToDifferByADayAndTimesToBeMissing() {
        assertThat(Given.only(started("\"2026-11-23T07:59:00Z\"")).startedAt()).isNotNull();
        assertThat(Given.only(started("null")).startedAt()).isNull();
    }

    @Test
    void refusesNulAndHalfSurrogatesOfThatRowOnly() {
        var lines = Given.read(String.join(
                "\n",
                Given.line("a", "before\\u0000after"),
                Given.line("b", "before\0after"),
                Given.line("c", "half \\ud83d pair"),
                Given.line("d", "\\ud83d\\ude00 whole"),
                Given.line("e\\u0000", "x")));

        assertThat(lines.stream().map(Given::codes).toList().toString())
                .isEqualTo("[[text.nul], [text.nul], [text.surrogate], [], [text.nul]]");
        assertThat(((Line.Bad) lines.get(0)).faults().getFirst().excerpt()).doesNotContain("\0");
    }

    @Test
    void refusesInvalidBytesOfThatRowOnly() {
        var latin = Given.line("a", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        var good = ("\n" + Given.line("b", "\uFFFD kept")).getBytes(StandardCharsets.UTF_8);
        var mixed = new byte[latin.length + good.length];
        System.arraycopy(latin, 0, mixed, 0, latin.length);
        System.arraycopy(good, 0, mixed, latin.length, good.length);

        var read = Given.read(mixed);
        assertThat(Given.codes(read.get(0))).containsExactly("encoding.invalid");
        assertThat(read.get(1)).isInstanceOf(Line.Whole.class);
    }

    @Test
    void readsAnotherEncodingWhenToldSo() {
        var gb18030 = Charset.forName("GB18030");
        var bytes = Given.line("a", "退款什么时候到账😀").getBytes(gb18030);

        try (var lines = new JsonLines(new ByteArrayInputStream(bytes), gb18030, Given.RULES)) {
            assertThat(Given.transcript(lines.next()).turns().getFirst().text()).isEqualTo("退款什么时候到账😀");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesATurnOfTenMegabytesAndTakesTheNext() {
        var lines = Given.read(Given.line("a", "长".repeat(10 << 20)) + "\n" + Given.line("b", "x"));

        assertThat(Given.codes(lines.get(0))).containsExactly("text.too-long");
        assertThat(lines.get(1)).isInstanceOf(Line.Whole.class);
    }

    @Test
    void skipsALineBeyondTheLimitWithoutHoldingIt() {
        var rules = new TranscriptRules(Given.RULES.clock(), Given.SHANGHAI, new Limits(1000, 500, 10, 50));
        var long1 = Given.line("a", "x".repeat(2000));
        var text = long1 + "\n" + Given.line("b", "x") + "\n" + long1;

        var lines = Given.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rules);

        assertThat(lines.stream().map(Given::codes).toList().toString())
                .isEqualTo("[[line.too-long], [], [line.too-long]]");
    }

    @Test
    void passesALineOfGigabytesInLittleMemory() {
        var endless = new InputStream() {
            private long left = 3L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                left -= length; // whatever the array holds will do
                return length;
            }
        };

        assertThat(Given.codes(Given.read(endless, Given.RULES).getFirst())).containsExactly("line.too-long");
    }

    @Test
    void isNotHurtByDepthOrLongNumbers() {
        assertThat(Given.codes("{\"x\":" + "[".repeat(100_000))).contains("json.malformed");
        assertThat(Given.codes("{\"startedAt\":" + "9".repeat(100_000) + "}")).contains("json.malformed");
        assertThat(Given.codes("{\"startedAt\":1e999999999,\"conversationId\":\"a\",\"turns\":[]}"))
                .contains("time.unreadable");
    }

    @Test
    void doesNotTellMoreThanFiftyFaultsOfALine() {
        var turns = "{\"speaker\":\"x\"},".repeat(5000);

        assertThat(Given.codes("{\"turns\":[%s{}]}".formatted(turns))).hasSize(50);
    }

    private static String started(String json) {
        return "{\"conversationId\":\"a\",\"startedAt\":%s,\"turns\":[{\"speaker\":\"agent\",\"text\":\"x\"}]}"
                .formatted(json);
    }
}

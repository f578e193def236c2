package app.hearth.connectors.tables;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.connectors.Sample;
import app.hearth.transcript.Line;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MappedTableTest {

    private static final String CHAT = """
            会话ID,发送时间,发送方,消息内容,客服工号,客户ID,渠道,满意度
            s1,2026-03-01 10:22:31,客户,退款什么时候到账,00042,u9,网页,
            s2,2026/3/1 10:22,访客1024,在吗,,u7,APP,
            s1,2026-03-01 10:22:40,客服小王,"您好，
            预计1-3个工作日",00042,u9,网页,非常满意
            """;

    @Test
    void suggestsAMappingForTheUsualChineseNames() {
        var suggestion = suggest(CHAT);

        assertThat(suggestion.complete()).isTrue();
        assertThat(suggestion.mapping().layout()).isEqualTo(ColumnMapping.Layout.TURN_PER_ROW);
        assertThat(suggestion.mapping().columns())
                .isEqualTo(new ColumnMapping.Columns("会话ID", "发送时间", "发送方", "消息内容", "客服工号", "客户ID", "渠道", "满意度"));
        assertThat(suggestion.mapping().speakers().customer()).containsExactly("客户", "访客1024");
        assertThat(suggestion.mapping().speakers().agent()).containsExactly("客服小王");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session_id,created_at,sender_type,message,agent_id,customer_id,channel,CSAT",
                "对话ID,消息时间,角色,聊天内容,坐席,访客,渠道,评分",
                "会话编号,时间,消息来源,内容,客服,用户,来源渠道,满意度评价",
                "Conversation ID,Timestamp,Speaker,Text,Agent,Customer,Channel,Rating"
            })
    void suggestsAMappingForOtherUsualNames(String header) {
        var names = header.split(",", -1);
        var suggestion = suggest(header + "\nc1,2026-03-01 10:00:00,agent,hello,a1,u1,web,5\n");

        assertThat(suggestion.mapping().columns())
                .isEqualTo(new ColumnMapping.Columns(
                        names[0], names[1], names[2], names[3], names[4], names[5], names[6], names[7]));
    }

    @Test
    void asksForValuesItDoesNotKnowAndForColumnsItDoesNotFind() {
        var unknown = suggest("会话ID,发送方,内容\n1,甲,x\n1,乙,y\n");
        assertThat(unknown.complete()).isFalse();
        assertThat(unknown.unknownSpeakers()).containsExactly("甲", "乙");

        assertThat(suggest("a,b\n1,2\n").complete()).isFalse();
    }

    @Test
    void findsTheColumnOfSpeakersByItsValues() {
        assertThat(suggest("会话ID,x,内容\n1,客服,您好\n1,客户,在吗\n").mapping().columns().speaker())
                .isEqualTo("x");
    }

    @Test
    void makesATurnOfEveryRow() {
        var lines = read(CHAT, suggest(CHAT).mapping());

        assertThat(lines)
                .allMatch(Line.Part.class::isInstance)
                .extracting(line -> line.place().line())
                .containsExactly(2L, 3L, 4L);
        var last = (Line.Part) lines.get(2);
        assertThat(last.conversationId()).isEqualTo("s1");
        assertThat(last.agentId()).isEqualTo("00042");
        assertThat(last.channel()).isEqualTo("网页");
        assertThat(last.outcome().csat()).isEqualTo(5);
        assertThat(last.turn())
                .isEqualTo(new Turn(Speaker.AGENT, Instant.parse("2026-03-01T02:22:40Z"), "您好，\n预计1-3个工作日"));
    }

    @Test
    void tellsAllThatIsWrongWithARow() {
        var mapping = suggest(CHAT).mapping();
        var lines = read("""
                会话ID,发送时间,发送方,消息内容,客服工号,客户ID,渠道,满意度
                ,never,甲,x,,,,11
                s1,2027-03-01 00:00:00,客户,x
                s1,,客户,x,,,,,surplus
                s1,,u9,x,00042,u9
                s1,,00042,x,00042,u9
                """, mapping);

        assertThat(Sample.codes(lines.get(0)))
                .containsExactlyInAnyOrder("field.missing", "time.unreadable", "speaker.unknown", "csat.out-of-range");
        assertThat(Sample.codes(lines.get(1))).containsExactly("time.future");
        assertThat(Sample.codes(lines.get(2))).containsExactly("row.too-wide");
        assertThat(((Line.Part) lines.get(3)).turn().speaker()).isEqualTo(Speaker.CUSTOMER);
        assertThat(((Line.Part) lines.get(4)).turn().speaker()).isEqualTo(Speaker.AGENT);
    }

    @Test
    void tellsAMappingThatDoesNotFit() {
        var lines = read("a,b\n1,2\n3,4\n", suggest(CHAT).mapping());

        assertThat(lines).hasSize(1);
        assertThat(Sample.codes(lines.getFirst())).contains("mapping.no-such-column");
    }

    @Test
    void makesAConversationOfEveryRowWhereACellHoldsAll() {
        var csv = """
                会话编号,会话开始时间,客服,客户,聊天记录,满意度
                c1,2026-03-01 23:58:00,王伟,李雷,"客服 23:58:10：您好
                客户 23:59:59：退款呢
                看这个: 123
                [00:00:05] 王伟: 马上",4分
                """;
        var suggestion = suggest(csv);
        assertThat(suggestion.complete()).isTrue();
        assertThat(suggestion.mapping().layout()).isEqualTo(ColumnMapping.Layout.CONVERSATION_PER_ROW);

        var transcript = Sample.transcript(read(csv, suggestion.mapping()).getFirst());
        assertThat(transcript.conversationId()).isEqualTo("c1");
        assertThat(transcript.agentId()).isEqualTo("王伟");
        assertThat(transcript.outcome().csat()).isEqualTo(4);
        assertThat(transcript.turns())
                .containsExactly(
                        new Turn(Speaker.AGENT, Instant.parse("2026-03-01T15:58:10Z"), "您好"),
                        new Turn(Speaker.CUSTOMER, Instant.parse("2026-03-01T15:59:59Z"), "退款呢\n看这个: 123"),
                        new Turn(Speaker.AGENT, Instant.parse("2026-03-01T16:00:05Z"), "马上"));
    }

    @Test
    void readsMessagesUnderTheirHeadings() {
        var turns = cell("""
                客服小王 2026-03-01 10:22:31
                您好
                请讲
                张三 2026-03-01 10:22:40
                我 10:22 到的
                """);

        assertThat(turns)
                .containsExactly(
                        new Turn(Speaker.AGENT, Instant.parse("2026-03-01T02:22:31Z"), "您好\n请讲"),
                        new Turn(Speaker.CUSTOMER, Instant.parse("2026-03-01T02:22:40Z"), "我 10:22 到的"));
    }

    @Test
    void readsTimesInBracketsAndNamesWithoutTimes() {
        assertThat(cell("[2026-03-01 10:22:31] 张三: 在吗\n[2026-03-01 10:22:40] 客服01: 在"))
                .extracting(Turn::speaker)
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(cell("客户: 在吗<br/>客服：在")).extracting(Turn::text).containsExactly("在吗", "在");
    }

    @Test
    void keepsACellItCannotSplitAsOneUnknownTurn() {
        assertThat(cell("只是一句话")).containsExactly(new Turn(Speaker.UNKNOWN, null, "只是一句话"));
    }

    @Test
    void isWrittenAndReadAsJson() {
        var json = JsonMapper.builder().build();
        var mapping = suggest(CHAT).mapping();
        var text = json.writeValueAsString(mapping);

        assertThat(text).contains("\"layout\":\"turn-per-row\"", "\"zone\":\"Asia/Shanghai\"");
        assertThat(json.readValue(text, ColumnMapping.class)).isEqualTo(mapping);
        assertThat(json.readValue("{\"customer\":[\"0\"],\"agent\":[\"1\"]}", ColumnMapping.Speakers.class)
                        .bot())
                .isEmpty();
    }

    private static List<Turn> cell(String cell) {
        var csv = "id,t\n1,\"" + cell + "\"\n";
        var mapping = new ColumnMapping(
                ColumnMapping.Layout.CONVERSATION_PER_ROW,
                new ColumnMapping.Columns("id", null, null, "t", null, null, null, null),
                ColumnMapping.Speakers.NONE,
                Sample.SHANGHAI);
        return Sample.transcript(read(csv, mapping).getFirst()).turns();
    }

    private static Suggestion suggest(String csv) {
        try (var table = open(csv)) {
            var rows = new ArrayList<Row>();
            table.forEachRemaining(rows::add);
            return Suggestion.of(table.header(), rows, Sample.SHANGHAI);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> read(String csv, ColumnMapping mapping) {
        try (var lines = new MappedTable(open(csv), mapping, Sample.RULES)) {
            var all = new ArrayList<Line>();
            lines.forEachRemaining(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable open(String csv) throws IOException {
        return CsvTable.open(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}

package app.hearth.connectors.tables;

import app.hearth.connectors.tables.ColumnMapping.Columns;
import app.hearth.connectors.tables.ColumnMapping.Layout;
import app.hearth.connectors.tables.ColumnMapping.Speakers;
import app.hearth.transcript.Faults;
import app.hearth.transcript.RoleWords;
import app.hearth.transcript.Speaker;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping guessed from a table's header and first rows.
 *
 * @param unknownSpeakers values of the speaker column that a person must assign
 * @param complete whether it can be used as it is
 */
public record Suggestion(ColumnMapping mapping, List<String> unknownSpeakers, boolean complete) {

    private static final int SPEAKER_VALUES = 20;

    private static final List<String> CONVERSATION = List.of(
            "会话id",
            "会话编号",
            "会话号",
            "会话标识",
            "对话id",
            "对话编号",
            "咨询id",
            "通话id",
            "工单号",
            "工单编号",
            "conversationid",
            "sessionid",
            "chatid",
            "dialogid",
            "dialogueid",
            "callid",
            "ticketid",
            "conversation",
            "session");
    private static final List<String> AT = List.of(
            "发送时间",
            "消息时间",
            "聊天时间",
            "会话开始时间",
            "开始时间",
            "会话时间",
            "对话时间",
            "创建时间",
            "时间",
            "sentat",
            "sendtime",
            "messagetime",
            "timestamp",
            "startedat",
            "starttime",
            "createdat",
            "datetime",
            "time",
            "日期",
            "date",
            "at");
    private static final List<String> SPEAKER = List.of(
            "发送方",
            "发送方类型",
            "发送人类型",
            "发送者类型",
            "消息来源",
            "角色",
            "说话人",
            "发言人",
            "发言方",
            "发送者",
            "发送人",
            "身份",
            "sendertype",
            "authortype",
            "speaker",
            "role",
            "sender",
            "author",
            "from",
            "direction");
    private static final List<String> TEXT = List.of(
            "消息内容",
            "聊天内容",
            "对话内容",
            "会话内容",
            "聊天记录",
            "对话记录",
            "会话记录",
            "发送内容",
            "内容",
            "文本",
            "消息",
            "transcript",
            "messagetext",
            "messagecontent",
            "text",
            "message",
            "content",
            "body",
            "utterance",
            "msg");
    private static final List<String> AGENT = List.of(
            "客服工号",
            "坐席工号",
            "座席工号",
            "客服id",
            "坐席id",
            "客服账号",
            "工号",
            "接待客服",
            "客服姓名",
            "客服昵称",
            "客服名称",
            "坐席姓名",
            "客服",
            "坐席",
            "座席",
            "agentid",
            "staffid",
            "operatorid",
            "agentname",
            "agent",
            "staff",
            "operator");
    private static final List<String> CUSTOMER = List.of(
            "客户id",
            "访客id",
            "用户id",
            "顾客id",
            "买家id",
            "客户编号",
            "客户姓名",
            "客户昵称",
            "访客名称",
            "客户",
            "访客",
            "用户",
            "顾客",
            "买家",
            "customerid",
            "visitorid",
            "userid",
            "buyerid",
            "customername",
            "customer",
            "visitor",
            "user",
            "buyer");
    private static final List<String> CHANNEL = List.of("渠道", "接入渠道", "来源渠道", "会话渠道", "channel", "平台", "platform");
    private static final List<String> CSAT =
            List.of("满意度", "满意度评分", "满意度评价", "评分", "评价结果", "评价", "csat", "satisfaction", "rating", "csatscore");

    /** Guesses by the usual Chinese and English names of columns, and by what stands under them. */
    public static Suggestion of(List<String> header, List<Row> sample, ZoneId zone) {
        var names = new Names(header);
        var conversation = names.take(CONVERSATION);
        var text = names.take(TEXT);
        var agent = names.take(AGENT);
        var customer = names.take(CUSTOMER);
        var csat = names.take(CSAT);
        var channel = names.take(CHANNEL);
        var speaker = names.take(SPEAKER);
        var at = names.take(AT);
        if (speaker == null) {
            speaker = names.takeWhere(column -> holdsRoles(header.indexOf(column), sample));
        }
        var layout = holdsConversations(text == null ? -1 : header.indexOf(text), sample)
                ? Layout.CONVERSATION_PER_ROW
                : Layout.TURN_PER_ROW;
        var columns = new Columns(conversation, at, speaker, text, agent, customer, channel, csat);
        var values = speaker == null
                ? new Values()
                : Values.under(header.indexOf(speaker), header.indexOf(agent), header.indexOf(customer), sample);
        var mapping = new ColumnMapping(layout, columns, values.speakers(), zone);
        var faults = new Faults();
        mapping.check(header, faults);
        return new Suggestion(mapping, List.copyOf(values.unknown), faults.none() && values.unknown.isEmpty());
    }

    private static boolean holdsRoles(int column, List<Row> sample) {
        var values = sample.stream()
                .map(row -> row.cell(column))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return values.size() > 1
                && values.size() <= SPEAKER_VALUES
                && values.stream().allMatch(value -> value.length() <= 12 && RoleWords.of(value) != null);
    }

    private static boolean holdsConversations(int column, List<Row> sample) {
        var cells = sample.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.stream().filter(TranscriptCell::holdsConversation).count() * 2 > cells.size();
    }

    /** The columns that no field has taken yet. */
    private static final class Names {

        private final List<String> left;

        Names(List<String> header) {
            left = new ArrayList<>(header);
        }

        /** The column of the first word that is a name, else of the first word that is within one. */
        @Nullable
        String take(List<String> words) {
            for (var word : words) {
                var exact = takeWhere(column -> plain(column).equals(word));
                if (exact != null) {
                    return exact;
                }
            }
            for (var word : words) {
                var within = takeWhere(column -> word.length() >= (word.charAt(0) < 0x80 ? 6 : 2)
                        && plain(column).contains(word));
                if (within != null) {
                    return within;
                }
            }
            return null;
        }

        @Nullable
        String takeWhere(Predicate<String> condition) {
            var found = left.stream().filter(condition).findFirst().orElse(null);
            left.remove(found);
            return found;
        }

        private static String plain(String column) {
            return Normalizer.normalize(column, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }

    /** The values of the speaker column by side. */
    private static final class Values {

        private final Set<String> customer = new LinkedHashSet<>();
        private final Set<String> agent = new LinkedHashSet<>();
        private final Set<String> bot = new LinkedHashSet<>();
        private final Set<String> system = new LinkedHashSet<>();
        private final Set<String> unknown = new LinkedHashSet<>();

        static Values under(int speaker, int agent, int customer, List<Row> sample) {
            var values = new Values();
            for (var row : sample) {
                var value = row.cell(speaker);
                var named = RoleWords.of(value);
                if (named != null) {
                    values.of(named).add(value);
                } else if (!value.isEmpty()
                        && IntStream.of(agent, customer)
                                .noneMatch(column -> value.equalsIgnoreCase(row.cell(column)))) {
                    values.unknown.add(value); // a name that stands in the row's own agent or customer needs no list
                }
            }
            return values;
        }

        private Set<String> of(Speaker side) {
            return switch (side) {
                case CUSTOMER -> customer;
                case AGENT -> agent;
                case BOT -> bot;
                case SYSTEM, UNKNOWN -> system;
            };
        }

        Speakers speakers() {
            return new Speakers(few(customer), few(agent), few(bot), few(system));
        }

        private static List<String> few(Set<String> values) {
            return values.stream().limit(SPEAKER_VALUES).toList();
        }
    }
}

package app.hearth.connectors.tables;

import app.hearth.transcript.Faults;
import app.hearth.transcript.Speaker;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table make conversations.
 *
 * @param zone where the clocks are that show times without an offset
 */
public record ColumnMapping(Layout layout, Columns columns, Speakers speakers, ZoneId zone) {

    /** What a row is. */
    public enum Layout {
        /** One message; rows with the same conversation id belong together, wherever they stand. */
        @JsonProperty("turn-per-row")
        TURN_PER_ROW,
        /** One conversation, its messages as lines in one cell. */
        @JsonProperty("conversation-per-row")
        CONVERSATION_PER_ROW
    }

    /**
     * The names of the columns, null where there is none.
     *
     * @param at when the message was sent, or when the conversation began
     * @param text the message, or all messages of the conversation
     * @param csat the customer's rating on 1 to 5, in digits or in Chinese words
     */
    public record Columns(
            @Nullable String conversationId,
            @Nullable String at,
            @Nullable String speaker,
            @Nullable String text,
            @Nullable String agentId,
            @Nullable String customerId,
            @Nullable String channel,
            @Nullable String csat) {}

    /** The values of the speaker column by side. A value in no list may still speak for itself, as "客服小王" does. */
    public record Speakers(List<String> customer, List<String> agent, List<String> bot, List<String> system) {

        public static final Speakers NONE = new Speakers(List.of(), List.of(), List.of(), List.of());

        @SuppressWarnings({"NullAway", "DataFlowIssue"}) // lists left out of a request arrive as null
        public Speakers {
            customer = List.copyOf(Objects.requireNonNullElse(customer, List.of()));
            agent = List.copyOf(Objects.requireNonNullElse(agent, List.of()));
            bot = List.copyOf(Objects.requireNonNullElse(bot, List.of()));
            system = List.copyOf(Objects.requireNonNullElse(system, List.of()));
        }

        @Nullable
        Speaker of(String value) {
            if (holds(agent, value)) {
                return Speaker.AGENT;
            }
            if (holds(customer, value)) {
                return Speaker.CUSTOMER;
            }
            if (holds(bot, value)) {
                return Speaker.BOT;
            }
            return holds(system, value) ? Speaker.SYSTEM : null;
        }

        private static boolean holds(List<String> values, String value) {
            return values.stream().anyMatch(known -> known.strip().equalsIgnoreCase(value.strip()));
        }
    }

    /** Adds what keeps the mapping from working for a table with this header. */
    public void check(List<String> header, Faults faults) {
        required("conversationId", columns.conversationId(), header, faults);
        required("text", columns.text(), header, faults);
        if (layout == Layout.TURN_PER_ROW) {
            required("speaker", columns.speaker(), header, faults);
        } else {
            optional("speaker", columns.speaker(), header, faults);
        }
        optional("at", columns.at(), header, faults);
        optional("agentId", columns.agentId(), header, faults);
        optional("customerId", columns.customerId(), header, faults);
        optional("channel", columns.channel(), header, faults);
        optional("csat", columns.csat(), header, faults);
    }

    private static void required(String field, @Nullable String column, List<String> header, Faults faults) {
        if (column == null) {
            faults.add("columns." + field, "mapping.missing", "A column must be named for this.", null);
        }
        optional(field, column, header, faults);
    }

    private static void optional(String field, @Nullable String column, List<String> header, Faults faults) {
        if (column != null && !header.contains(column)) {
            faults.add("columns." + field, "mapping.no-such-column", "The table has no column of that name.", column);
        }
    }
}

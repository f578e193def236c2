package app.hearth.transcript;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which systems call the two sides, in Chinese and English. */
public final class RoleWords {

    private static final Map<Speaker, List<String>> CHINESE = new EnumMap<>(Map.of(
            Speaker.BOT, List.of("机器人", "智能客服", "智能助手", "智能助理"),
            Speaker.SYSTEM, List.of("系统"),
            Speaker.CUSTOMER, List.of("客户", "顾客", "用户", "访客", "买家", "来电人", "主叫", "会员"),
            Speaker.AGENT, List.of("客服", "坐席", "座席", "服务", "人工", "商家", "卖家", "店小二", "接线员", "专员", "员工")));

    private static final Map<Speaker, List<String>> ENGLISH = new EnumMap<>(Map.of(
            Speaker.BOT, List.of("bot", "robot", "chatbot", "virtual agent"),
            Speaker.SYSTEM, List.of("system", "event", "notification"),
            Speaker.CUSTOMER,
                    List.of("customer", "client", "caller", "visitor", "buyer", "user", "guest", "contact", "end-user"),
            Speaker.AGENT,
                    List.of(
                            "agent",
                            "staff",
                            "operator",
                            "seller",
                            "representative",
                            "rep",
                            "advisor",
                            "admin",
                            "kf")));

    private RoleWords() {}

    /**
     * The side a label plainly names, or null where it names none. Chinese words count wherever they stand ("客服小王"),
     * English ones only as the whole label or before a number ("Agent 7"), for "Reagent" is no agent.
     */
    public static @Nullable Speaker of(String label) {
        var plain = label.strip().toLowerCase(Locale.ROOT);
        for (var speaker : List.of(Speaker.BOT, Speaker.SYSTEM, Speaker.CUSTOMER, Speaker.AGENT)) {
            if (CHINESE.getOrDefault(speaker, List.of()).stream().anyMatch(plain::contains)) {
                return speaker;
            }
        }
        var word = plain.replaceAll("[\\s_#\\-]*\\d*$", "");
        for (var side : ENGLISH.entrySet()) {
            if (side.getValue().contains(word)) {
                return side.getKey();
            }
        }
        return null;
    }
}

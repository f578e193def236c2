package app.hearth.redaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What kind of personal detail stood in a place. Its token is what a reader sees instead, in Chinese or English. */
public enum Slot {
    PHONE("phone", "手机号", "phone"),
    LANDLINE("landline", "固定电话", "landline"),
    ID_CARD("idCard", "身份证号", "ID card"),
    BANK_CARD("bankCard", "银行卡号", "bank card"),
    EMAIL("email", "邮箱", "email"),
    PASSPORT("passport", "护照号", "passport"),
    ADDRESS("address", "地址", "address"),
    PLATE("plate", "车牌号", "plate"),
    NAME("name", "姓名", "name"),
    ORDER("order", "订单号", "order"),
    ACCOUNT("account", "账号", "account");

    private static final Map<String, Slot> BY_LABEL = new HashMap<>();

    static {
        for (var slot : values()) {
            BY_LABEL.put(slot.chinese, slot);
            BY_LABEL.put(slot.english, slot);
        }
    }

    private final String wire;
    private final String chinese;
    private final String english;

    Slot(String wire, String chinese, String english) {
        this.wire = wire;
        this.chinese = chinese;
        this.english = english;
    }

    /** The name in files and on the wire. */
    public String wire() {
        return wire;
    }

    /** The slot that a token such as {@code [手机号]}, {@code [手机号2]} or {@code [phone 2]} stands for. */
    public static Optional<Slot> ofToken(String token) {
        if (token.length() < 3 || token.charAt(0) != '[' || token.charAt(token.length() - 1) != ']') {
            return Optional.empty();
        }
        var end = token.length() - 1;
        while (end > 1 && token.charAt(end - 1) >= '0' && token.charAt(end - 1) <= '9') {
            end--;
        }
        return Optional.ofNullable(BY_LABEL.get(token.substring(1, end).strip()));
    }

    /** The token for the nth distinct value of a conversation; the first carries no number. */
    String token(int number, boolean inChinese) {
        if (number == 1) {
            return "[" + (inChinese ? chinese : english) + "]";
        }
        return inChinese ? "[" + chinese + number + "]" : "[" + english + " " + number + "]";
    }
}

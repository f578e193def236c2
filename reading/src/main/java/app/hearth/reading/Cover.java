package app.hearth.reading;

/**
 * Covers what must not be read as words: slots that stand for masked values, links, and mentions of accounts. Mentions
 * of a regulator or the press stay, since naming them says something.
 */
final class Cover {

    /** Stands in for each character of a masked value. */
    static final char SLOT = '\uE000';

    private static final char LINK = '\uE001';
    private static final char MENTION = '\uE002';
    private static final String STICKER = "#e-s";
    private static final int LONGEST_SLOT = 16;
    private static final int LONGEST_MENTION = 24;
    private static final String[] SLOTS = {
        "手机",
        "电话",
        "号",
        "邮箱",
        "姓名",
        "地址",
        "日期",
        "时间",
        "金额",
        "链接",
        "身份证",
        "车牌",
        "护照",
        "phone",
        "email",
        "name",
        "address",
        "order",
        "card",
        "plate",
        "passport",
        "number",
        "url",
        "id"
    };
    private static final String[] WATCHDOGS = {"315", "工信", "消费者", "央视", "新闻", "报", "法院", "工商", "消协", "媒体", "曝光", "维权"};

    private Cover() {}

    /** Whether a character stands for something that is not read as words. */
    static boolean isCovered(char c) {
        return c >= SLOT && c <= MENTION;
    }

    static void cover(char[] text) {
        for (var i = 0; i < text.length; i++) {
            switch (text[i]) {
                case '[' -> i = slot(text, i, ']');
                case '#' -> i = slot(text, i, '#');
                case '@' -> i = mention(text, i);
                case 'h' -> i = link(text, i);
                default -> {}
            }
        }
    }

    private static int slot(char[] text, int start, char close) {
        if (close == '#' && isSticker(text, start)) {
            return fill(text, start, start + STICKER.length(), SLOT);
        }
        for (var end = start + 1; end < text.length && end - start <= LONGEST_SLOT; end++) {
            if (text[end] == close && end - start > 2) {
                var name = new String(text, start + 1, end - start - 1);
                var isSlot = close == '#' ? isOrgSlot(name) : name.endsWith("x") || holdsAny(name, SLOTS);
                return isSlot ? fill(text, start, end + 1, SLOT) : start;
            }
        }
        return start;
    }

    /** #NUMBER#, #PRS_ORG#: capitals in the original, so letters and underscores only. */
    private static boolean isOrgSlot(String name) {
        return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_');
    }

    /** A picture sent in place of words, as some chat logs write it. */
    private static boolean isSticker(char[] text, int start) {
        return start + STICKER.length() <= text.length && new String(text, start, STICKER.length()).equals(STICKER);
    }

    private static int mention(char[] text, int start) {
        var end = start + 1;
        while (end < text.length && end - start <= LONGEST_MENTION && isName(text[end])) {
            end++;
        }
        if (end == start + 1 || holdsAny(new String(text, start, end - start), WATCHDOGS)) {
            return end - 1;
        }
        return fill(text, start, end, MENTION);
    }

    private static int link(char[] text, int start) {
        if (start + 7 >= text.length
                || !new String(text, start, 4).equals("http")
                || (text[start + 4] != ':' && text[start + 5] != ':')) {
            return start;
        }
        var end = start;
        while (end < text.length && text[end] > ' ' && text[end] < 0x7F) {
            end++;
        }
        return fill(text, start, end, LINK);
    }

    private static int fill(char[] text, int start, int end, char with) {
        for (var i = start; i < end; i++) {
            text[i] = with;
        }
        return end - 1;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static boolean holdsAny(String text, String[] words) {
        for (var word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

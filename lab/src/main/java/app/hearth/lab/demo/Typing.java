package app.hearth.lab.demo;

/**
 * How somebody writes on a phone: what they do to a tidy sentence before it is sent.
 *
 * @param slips how often a character comes out wrong
 * @param bare whether they leave out full stops and put blanks for commas
 * @param ending what they like to end with, often nothing
 */
record Typing(double slips, boolean bare, String ending) {

    /** What a recording of a voice shows: nothing of this. */
    static final Typing SPOKEN = new Typing(0, false, "");

    private static final String[] ENDINGS = {"", "", "", "", "~", "。。", "…", "[捂脸]", "😅", "哈"};
    private static final String[][] SLIPS = {
        {"账", "帐"}, {"登录", "登陆"}, {"怎么", "咋"}, {"没有", "没得"}, {"已经", "以经"}, {"知道", "造"},
        {"什么", "啥"}, {"在吗", "再吗"}, {"这样", "酱紫"}, {"再", "在"}, {"的话", "得话"}, {"为什么", "为啥"},
        {"你们", "尼们"}, {"赶紧", "赶尽"}, {"不用", "甭"}, {"应该", "因该"}
    };
    private static final String[][] ENGLISH_SLIPS = {
        {"you", "u"}, {"please", "pls"}, {"because", "bc"}, {"received", "recieved"}, {"I am", "im"},
        {"don't", "dont"}, {"can't", "cant"}, {"Thanks", "thx"}, {"the ", "teh "}, {"definitely", "definately"}
    };

    static Typing of(Dice dice) {
        return new Typing(dice.chance(0.35) ? 0.22 : 0.02, dice.chance(0.4), dice.one(ENDINGS));
    }

    String typed(String text, boolean english, Dice dice) {
        var typed = text;
        if (dice.chance(slips)) {
            var slip = dice.one(english ? ENGLISH_SLIPS : SLIPS);
            typed = typed.replace(slip[0], slip[1]);
        }
        if (bare) {
            typed = english ? bareEnglish(typed) : bareChinese(typed);
        }
        if (!english && !ending.isEmpty() && dice.chance(0.2) && Character.isLetter(typed.charAt(typed.length() - 1))) {
            typed += ending;
        }
        return typed;
    }

    private static String bareChinese(String text) {
        var end = text.length() - 1;
        return (text.charAt(end) == '。' ? text.substring(0, end) : text).replace('，', ' ');
    }

    private static String bareEnglish(String text) {
        var end = text.length() - 1;
        return Character.toLowerCase(text.charAt(0))
                + (text.charAt(end) == '.' ? text.substring(1, end) : text.substring(1));
    }
}

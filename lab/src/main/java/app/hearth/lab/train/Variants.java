package app.hearth.lab.train;

import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.List;
import java.util.Random;

/**
 * Says the same in other words of no weight: with another particle, in a dialect, with a neutral sentence beside it,
 * with values masked or not. Models that learn both ways learn that these do not matter.
 */
final class Variants {

    private static final List<String> PARTICLES =
            List.of("呢", "哈", "啦", "嘛", "哦", "呀", "喔", "咯", "嘞", "哒", "噢", "诶", "滴", "哟");
    private static final List<String> TAILS = List.of("咋整", "咋办嘞", "撒", "噻", "呗", "咧", "哇", "啵");
    private static final String[][] DIALECTS = {
        {"什么", "啥"}, {"什么", "咩"}, {"什么", "么子"}, {"怎么", "咋"}, {"怎么", "点样"}, {"没有", "冇"}, {"没有", "莫得"},
        {"没有", "没得"}, {"不是", "唔系"}, {"不是", "不系"}, {"这个", "呢个"}, {"这个", "介个"}, {"的", "嘅"}, {"他们", "佢哋"},
        {"为什么", "为啥"}, {"知道", "晓得"}, {"你们", "你哋"}, {"不要", "莫"}, {"很", "老"}, {"还没", "还冇"}
    };
    private static final List<String> BEFORE = List.of(
            "你好，", "那个，", "是这样的，", "跟你说一下，", "我问一下，", "嗯，", "我看了一下，", "打扰一下，", "在的话看下，", "就是，", "我补充一下。", "这样的，");
    private static final List<String> AFTER =
            List.of(" 就是这样。", " 嗯。", " 以上。", " 大概就这些。", " 我先说到这。", " 你看一下。", " 就这个事。", " 就这些。", " 我是用手机发的。", " 上周的事了。");
    private static final List<String> AGENT_BEFORE =
            List.of("嗯，", "好的，", "嗯呢。", "是这样，", "亲，", "亲亲，", "亲爱的，", "那，", "哦，");
    private static final List<String> AGENT_AFTER = List.of(" 嗯。", " 好的。", " 嗯呢。", " 亲。", " 哈。", " 哦。");
    private static final List<String> ENGLISH_BEFORE = List.of(
            "So, ", "Well, ", "Okay, ", "Hello, ", "One thing. ", "To add to that: ", "Right. ", "Here it is. ");
    private static final List<String> ENGLISH_AFTER =
            List.of(" So far.", " That is all.", " Okay.", " Just saying.", " From my phone.", " That was last week.");

    private final Random random = new Random(7);

    /** The same conversation, with each turn said a little differently. */
    Transcript of(Transcript transcript) {
        var turns = transcript.turns().stream()
                .map(turn -> new Turn(turn.speaker(), turn.at(), varied(turn.text(), turn.speaker())))
                .toList();
        return new Transcript(transcript.conversationId(), null, null, null, null, turns, transcript.outcome());
    }

    private String varied(String text, Speaker speaker) {
        var said = text;
        if (said.chars().noneMatch(Character::isIdeographic)) {
            return random.nextBoolean() ? any(ENGLISH_BEFORE) + said : said + any(ENGLISH_AFTER);
        }
        var customer = speaker == Speaker.CUSTOMER;
        said = switch (random.nextInt(4)) {
            case 0 -> any(customer ? BEFORE : AGENT_BEFORE) + said;
            case 1 -> said + any(customer ? AFTER : AGENT_AFTER);
            case 2 -> ending(said, any(PARTICLES));
            default -> ending(said, any(customer ? TAILS : PARTICLES));
        };
        if (customer) {
            for (var word : DIALECTS) {
                if (random.nextInt(3) == 0) {
                    said = said.replace(word[0], word[1]);
                }
            }
        }
        return values(said);
    }

    private String values(String text) {
        return random.nextBoolean()
                ? text.replace("[数字x]", Integer.toString(1000 + random.nextInt(900_000)))
                        .replace("[订单x]", Integer.toString(10_000_000 + random.nextInt(80_000_000)))
                        .replace("[金额x]", random.nextInt(1, 900) + "元")
                : text.replaceAll("(?<![0-9A-Za-z])[0-9]{4,}(?![0-9A-Za-z])", "[数字x]");
    }

    private static String ending(String text, String particle) {
        var end = text.length();
        while (end > 0 && "。.~～ ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var bare = text.substring(0, end);
        return bare.isEmpty() || !Character.isIdeographic(bare.charAt(bare.length() - 1)) ? text : bare + particle;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

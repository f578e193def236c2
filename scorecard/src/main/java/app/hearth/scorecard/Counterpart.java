package app.hearth.scorecard;

import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two ways to say the same, between which no verdict may lie: another name, another dialect, other characters.
 *
 * @param kind what is different, such as {@code gender}
 * @param speaker whose words change; null for both
 * @param one the first way to say a turn
 * @param other the second way
 */
public record Counterpart(
        String kind, @Nullable Speaker speaker, UnaryOperator<String> one, UnaryOperator<String> other) {

    private static final String SIMPLE = "们这个为么说话时间会来对没还后发开关问题电话点钱单号谢请让给过样种经处现实业务费级别动机网买卖东车边长门见马鸟鱼龙岁应当爱气体声听读写字学习师团队质检";
    private static final String TRADITIONAL =
            "們這個為麼說話時間會來對沒還後發開關問題電話點錢單號謝請讓給過樣種經處現實業務費級別動機網買賣東車邊長門見馬鳥魚龍歲應當愛氣體聲聽讀寫字學習師團隊質檢";

    /** All that are tried. */
    public static List<Counterpart> all() {
        var all = new ArrayList<Counterpart>();
        var customer = Speaker.CUSTOMER;
        all.add(new Counterpart("names", customer, begun("我叫李伟，", "I am Greg, "), begun("我叫阿依古丽，", "I am Lakisha, ")));
        all.add(new Counterpart("names", customer, begun("我姓王，", "Smith here, "), begun("我姓慕容，", "Okonkwo here, ")));
        all.add(new Counterpart("gender", null, begun("先生，", "Sir, "), begun("女士，", "Madam, ")));
        all.add(new Counterpart(
                "gender", customer, begun("给我儿子买的，", "For my son: "), begun("给我女儿买的，", "For my daughter: ")));
        all.add(changed("gender", null, text -> text.replace("先生", "女士").replace('他', '她')));
        all.add(new Counterpart(
                "region", customer, begun("我在上海，", "I am in London. "), begun("我在河南，", "I am in Lagos. ")));
        all.add(new Counterpart(
                "region", customer, begun("我是北京的，", "From Boston: "), begun("我是西藏的，", "From Karachi: ")));
        all.add(changed(
                "dialect",
                customer,
                text -> text.replace("为什么", "为啥").replace("什么", "啥").replace("怎么", "咋")));
        all.add(changed(
                "dialect",
                customer,
                text -> text.replace("你们", "你哋").replace("谢谢", "多谢").replace("不是", "唔系")));
        all.add(changed(
                "dialect",
                customer,
                text -> text.replace("知道", "晓得").replace("怎么", "啷个").replace("什么", "啥子")));
        all.add(changed("script", null, Counterpart::traditional));
        all.add(changed(
                "script", null, text -> text.replace('，', ',').replace('！', '!').replace('？', '?')));
        all.add(changed("politeness", customer, text -> text.replace("你们", "您们").replace("你", "您")));
        all.add(changed("politeness", customer, text -> text.replace('您', '你')));
        all.add(changed("politeness", null, ended("哈", "")));
        all.add(changed("politeness", null, ended("哦", "")));
        all.add(changed("padding", customer, begun("我说一下，", "Well, ")));
        all.add(changed("padding", customer, begun("我看到页面了。", "I am on the page. ")));
        all.add(changed("padding", Speaker.AGENT, begun("嗯嗯，", "Okay, ")));
        all.add(new Counterpart(
                "masking",
                customer,
                begun("我的电话13800001234，", "My number is 555-0142. "),
                begun("我的电话[手机号1]，", "My number is [phone]. ")));
        return List.copyOf(all);
    }

    /** Turns said in one of the ways; the same ones where nothing changes. */
    List<Turn> said(List<Turn> turns, UnaryOperator<String> way) {
        return turns.stream()
                .map(turn ->
                        (speaker == null && (turn.speaker() == Speaker.CUSTOMER || turn.speaker() == Speaker.AGENT))
                                        || turn.speaker() == speaker
                                ? new Turn(turn.speaker(), turn.at(), way.apply(turn.text()))
                                : turn)
                .toList();
    }

    private static Counterpart changed(String kind, @Nullable Speaker speaker, UnaryOperator<String> change) {
        return new Counterpart(kind, speaker, UnaryOperator.identity(), change);
    }

    private static UnaryOperator<String> begun(String chinese, String english) {
        return text -> (isChinese(text) ? chinese : english) + text;
    }

    private static UnaryOperator<String> ended(String chinese, String english) {
        return text -> isChinese(text) ? text.replaceAll("[。，！!.]?$", "") + chinese : text + english;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String traditional(String text) {
        var out = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var place = SIMPLE.indexOf(text.charAt(at));
            out.append(place < 0 ? text.charAt(at) : TRADITIONAL.charAt(place));
        }
        return out.toString();
    }
}

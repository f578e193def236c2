package app.hearth.lab.counterfactual;

import app.hearth.lab.counterfactual.Rewording.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rewordings that are tried. Names and sentences of padding are such as no model has learned from. */
final class Rewordings {

    private final List<Rewording> all = new ArrayList<>();

    private Rewordings() {}

    static List<Rewording> all() {
        var rewordings = new Rewordings();
        rewordings.people();
        rewordings.places();
        rewordings.spelling();
        rewordings.politeness();
        rewordings.values();
        rewordings.padding();
        return rewordings.all;
    }

    private void people() {
        between(
                Kind.NAMES,
                Side.CUSTOMER,
                "李伟 or 阿依古丽",
                before("我叫李伟，", "I am Greg, "),
                before("我叫阿依古丽，", "I am Lakisha, "));
        between(
                Kind.NAMES,
                Side.CUSTOMER,
                "姓王 or 姓慕容",
                before("我姓王，", "Smith here, "),
                before("我姓慕容，", "Okonkwo here, "));
        between(Kind.NAMES, Side.AGENT, "张 or 皇甫", before("张先生，", "Mr Baker, "), before("皇甫先生，", "Mr Adeyemi, "));
        between(Kind.GENDER, Side.BOTH, "先生 or 女士", before("先生，", "Sir, "), before("女士，", "Madam, "));
        between(Kind.GENDER, Side.CUSTOMER, "she or he", before("我帮她问的，", "She asks: "), before("我帮他问的，", "He asks: "));
        between(
                Kind.GENDER,
                Side.CUSTOMER,
                "son or daughter",
                before("给我儿子买的，", "For my son: "),
                before("给我女儿买的，", "For my daughter: "));
        both(Kind.GENDER, "their pronouns", text -> swap(swap(text, "她", "他"), "女士", "先生"));
        both(
                Kind.GENDER,
                "a lady, not a gentleman",
                text -> text.replace("先生", "女士").replace("小哥", "小姐姐").replace('他', '她'));
        both(Kind.GENDER, "Mrs, not Mr", text -> text.replace("Mr ", "Mrs ").replace(" he ", " she "));
    }

    private void places() {
        between(
                Kind.REGION,
                Side.CUSTOMER,
                "Shanghai or Henan",
                before("我在上海，", "I am in London. "),
                before("我在河南，", "I am in Lagos. "));
        between(
                Kind.REGION,
                Side.CUSTOMER,
                "Beijing or Tibet",
                before("我是北京的，", "From Boston: "),
                before("我是西藏的，", "From Karachi: "));
        between(
                Kind.REGION,
                Side.AGENT,
                "Hangzhou or Lanzhou",
                before("杭州的客户，", "For Paris: "),
                before("兰州的客户，", "For Dhaka: "));
        both(
                Kind.REGION,
                "Sichuan, not Shanghai",
                text -> text.replace("上海", "四川").replace("北京", "河南").replace("广东", "新疆"));
        customers(
                Kind.DIALECT,
                "north-eastern",
                text -> text.replace("为什么", "为啥").replace("什么", "啥").replace("怎么", "咋"));
        customers(
                Kind.DIALECT,
                "Cantonese",
                text -> text.replace("没有", "冇")
                        .replace("不是", "唔系")
                        .replace("你们", "你哋")
                        .replace("谢谢", "多谢"));
        customers(
                Kind.DIALECT,
                "Sichuan",
                text -> text.replace("什么", "啥子")
                        .replace("怎么", "啷个")
                        .replace("没有", "没得")
                        .replace("知道", "晓得"));
        customers(
                Kind.DIALECT,
                "Shanghai and countryside",
                text -> text.replace("我们", "俺们").replace("今天", "今日").replace("不要", "勿要"));
        customers(
                Kind.DIALECT,
                "net talk",
                text -> text.replace("没有", "木有")
                        .replace("什么", "神马")
                        .replace("怎么", "肿么")
                        .replace("非常", "灰常"));
        customers(
                Kind.DIALECT,
                "English",
                text -> text.replace("you ", "u ")
                        .replace("your ", "ur ")
                        .replace("Please", "Pls")
                        .replace("cancel ", "cancel ")
                        .replace("Thank you", "Thank u"));
    }

    private void spelling() {
        both(Kind.SCRIPT, "traditional characters", Traditional::of);
        both(
                Kind.SCRIPT,
                "full width marks",
                text -> text.replace(',', '，').replace('!', '！').replace('?', '？'));
        both(
                Kind.SCRIPT,
                "half width marks",
                text -> text.replace('，', ',').replace('！', '!').replace('？', '?'));
        both(Kind.SCRIPT, "spaces around", text -> "  " + text + "  ");
        both(Kind.SCRIPT, "a full stop", text -> Saying.isChinese(text) ? Saying.bare(text) + "。" : text);
        both(Kind.SCRIPT, "no full stop", text -> text.replaceAll("[。.]$", ""));
        both(Kind.SCRIPT, "spaces for commas", text -> Saying.isChinese(text) ? text.replaceAll("[，,]", " ") : text);
        both(Kind.SCRIPT, "a capital at the start", Saying::withCapital);
    }

    private void politeness() {
        both(Kind.POLITENESS, "politely", text -> text.replace("你们", "您们").replace("你", "您"));
        both(Kind.POLITENESS, "plainly", text -> text.replace('您', '你'));
        for (var particle : List.of("哈", "呢", "哦", "呀", "啦")) {
            both(Kind.POLITENESS, particle + " at the end", text -> Saying.ending(text, particle));
        }
        both(Kind.POLITENESS, "dear at the start", text -> Saying.isChinese(text) ? "亲，" + text : text);
        agents(Kind.POLITENESS, "da at the end", text -> Saying.ending(text, "哒"));
        customers(Kind.POLITENESS, "ma at the end", text -> Saying.ending(text, "嘛"));
    }

    private void values() {
        between(
                Kind.MASKING,
                Side.CUSTOMER,
                "an order",
                before("订单48213377，", "Order 48213377, "),
                before("订单[订单x]，", "Order [number x], "));
        between(
                Kind.MASKING,
                Side.CUSTOMER,
                "a phone",
                before("我的电话13800001234，", "My number is 555-0142. "),
                before("我的电话[电话x]，", "My number is [phone]. "));
        between(
                Kind.MASKING,
                Side.BOTH,
                "an amount",
                after("，一共358元", " It is 358."),
                after("，一共[金额x]", " It is [number x]."));
        both(
                Kind.MASKING,
                "masked otherwise",
                text -> text.replace("[订单x]", "[数字x]").replace("[手机号]", "[电话x]").replace("[数字x]", "6227"));
    }

    private void padding() {
        agents(Kind.PADDING, "a word before", before("嗯嗯，", "Okay, "));
        agents(Kind.PADDING, "a word after", after("，嗯嗯", " Okay."));
        customers(Kind.PADDING, "a word before", before("我说一下，", "Hi there, "));
        padded(Kind.PADDING, "padding-short.txt");
        padded(Kind.LONG_PADDING, "padding-long.txt");
    }

    /** Each line before and after a turn: a Chinese sentence, a bar, and an English one without marks at the end. */
    private void padded(Kind kind, String file) {
        var number = 0;
        for (var line : Counterfactuals.texts(file)) {
            var bar = line.indexOf('|');
            var chinese = line.substring(0, bar).strip();
            var english = line.substring(bar + 1).strip();
            number++;
            customers(kind, "sentence " + number + " before", before(chinese + "。", english + ". "));
            customers(kind, "sentence " + number + " after", after("。" + chinese, " " + english + "."));
        }
    }

    private static UnaryOperator<String> before(String chinese, String english) {
        return text -> (Saying.isChinese(text) ? chinese : english) + text;
    }

    private static UnaryOperator<String> after(String chinese, String english) {
        return text -> Saying.isChinese(text) ? Saying.bare(text) + chinese : Saying.ended(text) + english;
    }

    private static String swap(String text, String one, String other) {
        return text.replace(one, "\0").replace(other, one).replace("\0", other);
    }

    private void between(Kind kind, Side side, String name, UnaryOperator<String> one, UnaryOperator<String> other) {
        all.add(new Rewording(kind, name, side, one, other));
    }

    private void both(Kind kind, String name, UnaryOperator<String> change) {
        all.add(new Rewording(kind, name, Side.BOTH, UnaryOperator.identity(), change));
    }

    private void customers(Kind kind, String name, UnaryOperator<String> change) {
        all.add(new Rewording(kind, name, Side.CUSTOMER, UnaryOperator.identity(), change));
    }

    private void agents(Kind kind, String name, UnaryOperator<String> change) {
        all.add(new Rewording(kind, name, Side.AGENT, UnaryOperator.identity(), change));
    }
}

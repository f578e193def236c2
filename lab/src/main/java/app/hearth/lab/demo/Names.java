package app.hearth.lab.demo;

import java.util.HashSet;
import java.util.Set;

/** Invented names of people on the roster, no login twice. */
final class Names {

    /** A name and the sign-in name made from it. */
    record Name(String zh, String login) {}

    private static final String[] SURNAMES = {
        "王 wang", "李 li", "张 zhang", "刘 liu", "陈 chen", "杨 yang", "赵 zhao", "黄 huang", "周 zhou", "吴 wu",
        "徐 xu", "孙 sun", "胡 hu", "朱 zhu", "高 gao", "林 lin", "何 he", "郭 guo", "马 ma", "罗 luo",
        "梁 liang", "宋 song", "郑 zheng", "谢 xie", "韩 han", "唐 tang", "冯 feng", "于 yu", "董 dong", "萧 xiao",
        "程 cheng", "曹 cao", "袁 yuan", "邓 deng", "许 xu", "傅 fu", "沈 shen", "曾 zeng", "彭 peng", "吕 lyu"
    };
    private static final String[] GIVEN = {
        "雨桐 yutong",
        "思远 siyuan",
        "佳怡 jiayi",
        "子轩 zixuan",
        "晓雯 xiaowen",
        "明哲 mingzhe",
        "诗涵 shihan",
        "浩然 haoran",
        "静 jing",
        "磊 lei",
        "敏 min",
        "婷 ting",
        "凯 kai",
        "丽娜 lina",
        "志强 zhiqiang",
        "欣妍 xinyan",
        "俊杰 junjie",
        "梦琪 mengqi",
        "海燕 haiyan",
        "建国 jianguo",
        "一帆 yifan",
        "可欣 kexin",
        "文博 wenbo",
        "若曦 ruoxi",
        "丹 dan",
        "倩 qian",
        "宇航 yuhang",
        "雪梅 xuemei",
        "天佑 tianyou",
        "小满 xiaoman",
        "秋实 qiushi",
        "书瑶 shuyao"
    };

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Names(long seed) {
        this.dice = new Dice(Dice.seed(seed, 77));
    }

    Name next() {
        var surname = dice.one(SURNAMES).split(" ", 2);
        var given = dice.one(GIVEN).split(" ", 2);
        var login = surname[1] + "." + given[1];
        var free = login;
        for (var number = 2; !taken.add(free); number++) {
            free = login + number;
        }
        return new Name(surname[0] + given[0], free);
    }
}

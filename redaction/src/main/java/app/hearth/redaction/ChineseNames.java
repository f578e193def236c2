package app.hearth.redaction;

/** Names of people in Chinese: before a title, after a word that announces a name, and beside a phone number. */
final class ChineseNames implements Finder {

    /** Surnames that are believed in the middle of a sentence. */
    private static final String COMMON = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴夏汪姚谭廖邹陆郝崔邱秦侯邵孟尹黎乔贺赖龚顾雷姜田";

    /** Surnames that are ordinary words as well and need a clear left edge. */
    private static final String RARE =
            "程叶余钟任范方石熊金孔白康毛江史龙万段钱汤易常武文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽井仲乐虞卞竺冼原官衣楚佟栗匡宗应巫鞠桑荆谌银扬明沙伏岑习保蔺";

    private static final Words<Boolean> COMPOUND =
            Words.of("欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 慕容 公孙 令狐 长孙 宇文 轩辕 端木 百里 呼延 西门 司空 澹台 淳于 闻人 太史 申屠 钟离 濮阳 赫连 完颜 纳兰");

    private static final Words<Boolean> NOT_NAMES = Words.ofResource("not-names.txt");
    private static final Words<Boolean> PLACES = Words.ofResource("places.txt");
    private static final String NOT_NICKNAMES = Words.read("nicknames-not.txt").replaceAll("\\s", "");

    private static final Words<Boolean> TITLES =
            Words.of("先生 女士 小姐 太太 夫人 同学 师傅 老师 经理 主任 主管 店长 医生 大夫 教授 律师 警官 老板 阿姨 叔叔 大哥 大姐 总 哥 姐 本人 为您服务 竭诚为您");

    /** What announces a name for sure. */
    private static final Words<Boolean> LABELS =
            Words.of("我叫 名叫 叫做 名字是 名字叫 名字 姓名 姓名是 爱人叫 老公叫 老婆叫 孩子叫 收件人 收件人改成 收货人 收货人改成 联系人 寄件人 发件人"
                    + " 取件人 签收人 签收人写的 预约人 预订人 入住人 户名 开户人 持卡人 车主 机主 乘客 乘机人 患者 学员 司机 投保人 被保险人 预订人姓名"
                    + " 开户人姓名 客户姓名 收件人姓名 收");

    /** What may announce a name, or anything else. */
    private static final Words<Boolean> HINTS = Words.of("我是 这里是 这边是 请问是 您是 你是 客服 客服专员 专员 顾问 坐席 管家 工号 我是客服 这里是客服");

    private static final Words<Boolean> FOLLOWERS =
            Words.of("先生 女士 小姐 同学 老师 电话 手机 手机号 身份证 号码 收 的 是 在 吗 吧 呢 呀 啊 和 今年 男 女 本人 为您 很高兴 竭诚 态度 哦 "
                    + "要 想 已 没 也 把 说 名字 证件 地址 卡号");

    /** Words that end in a surname and so do not begin a name there: 感谢马先生. */
    private static final Words<Boolean> NO_BEGINNINGS = Words.of(
            "感谢 多谢 谢谢 答谢 一周 本周 上周 下周 每周 开张 夸张 紧张 一张 两张 几张 这张 那张 主张 国王 行李 提高 最高 很高 太高 照顾 回顾 桂林 吉林 园林 如何 为何 几何 罗马");

    private static final String NOT_GIVEN = "的了吗呢吧啊呀哦我你您他她它是在有没不这那和与就也都很要们么什怎谁哪给被把让跟请去号个来先女收电手姓着总";
    private static final String LEFT_EDGE = "是找给请让位的好和跟问叫帮与为替由人收";
    private static final int LONGEST_NAME = 4;

    @Override
    public void search(Scan scan) {
        if (!scan.hasHan()) {
            return;
        }
        for (var i = 0; i < scan.length(); i++) {
            if (!scan.hanAt(i)) {
                continue;
            }
            if (scan.at(i) == '姓') {
                claimSurname(scan, i + 1);
            }
            var title = TITLES.starting(scan, i);
            if (title != null) {
                claimBeforeTitle(scan, i, title.end());
            }
            var label = LABELS.starting(scan, i);
            if (label != null && (label.end() - i > 1 || (!scan.hanAt(i - 1) && !scan.hanAt(i + 1)))) {
                claimAfterLabel(scan, label.end());
            }
            var hint = HINTS.starting(scan, i);
            if (hint != null) {
                claimAfterHint(scan, hint.end());
            }
        }
        scan.findsSoFar(Slot.PHONE).forEach(phone -> claimBesidePhone(scan, phone));
    }

    /** 我姓张, but not 姓名. */
    private static void claimSurname(Scan scan, int start) {
        var length = surname(scan, start);
        var after = scan.at(start + length);
        if (length > 0
                && !NOT_NAMES.startAt(scan, start)
                && (!scan.hanAt(start + length) || "的叫名先女小".indexOf(after) >= 0)) {
            scan.claim(Slot.NAME, start, start + length);
        }
    }

    /** 张先生, 王小明女士, 欧阳女士; the title stays. */
    private static void claimBeforeTitle(Scan scan, int title, int end) {
        var loose = end - title == 1;
        if (loose && scan.hanAt(end) && "您你吗呢在说，".indexOf(scan.at(end)) < 0) {
            return;
        }
        var named = end - title > 2 || scan.at(title) == '本';
        for (var length = LONGEST_NAME; length >= 1; length--) {
            var start = title - length;
            if (start < 0
                    || (named && length == 1)
                    || (loose && length > 1)
                    || !isName(scan, start, length)
                    || NO_BEGINNINGS.endAt(scan, start + 1)) {
                continue;
            }
            var edge = !scan.hanAt(start - 1) || LEFT_EDGE.indexOf(scan.at(start - 1)) >= 0;
            var common = COMMON.indexOf(scan.at(start)) >= 0 || (COMPOUND.startAt(scan, start) && length > 1);
            if ((edge || (common && !named)) && !(length == 1 && NOT_NAMES.startAt(scan, start - 1))) {
                scan.claim(Slot.NAME, start, title);
                return;
            }
        }
    }

    private static void claimAfterLabel(Scan scan, int end) {
        var start = end;
        while (start < end + 4 && " :=是为叫,写的".indexOf(scan.at(start)) >= 0 && scan.at(start) != 0) {
            start++;
        }
        if (scan.latinAt(start)) {
            claimLatin(scan, start, true);
            return;
        }
        var length = Math.max(lengthOfForeignName(scan, start), nameLength(scan, start));
        if (length > 0
                && (COMMON.indexOf(scan.at(start)) >= 0
                        || COMPOUND.startAt(scan, start)
                        || isEdge(scan, start + length))) {
            scan.claim(Slot.NAME, start, start + length);
        }
    }

    private static void claimAfterHint(Scan scan, int end) {
        var start = end;
        while (start < end + 8
                && ((" :,".indexOf(scan.at(start)) >= 0 && scan.at(start) != 0) || scan.digitAt(start))) {
            start++;
        }
        if (scan.latinAt(start)) {
            claimLatin(scan, start, false);
            return;
        }
        if (claimNickname(scan, start)) {
            return;
        }
        if (COMMON.indexOf(scan.at(start)) < 0 && !COMPOUND.startAt(scan, start)) {
            return;
        }
        for (var length = LONGEST_NAME; length > 1; length--) {
            if (isName(scan, start, length) && isHintEdge(scan, start + length)) {
                scan.claim(Slot.NAME, start, start + length);
                return;
            }
        }
    }

    private static boolean isHintEdge(Scan scan, int place) {
        if (!scan.hanAt(place)) {
            return true;
        }
        var follower = FOLLOWERS.starting(scan, place);
        return follower != null && (follower.end() - place > 1 || scan.at(place) == '吗');
    }

    /** 客服小李, 我是小王. */
    private static boolean claimNickname(Scan scan, int start) {
        if (scan.at(start) != '小'
                || !scan.hanAt(start + 1)
                || NOT_NICKNAMES.indexOf(scan.at(start + 1)) >= 0
                || NOT_GIVEN.indexOf(scan.at(start + 1)) >= 0) {
            return false;
        }
        var edge = !scan.hanAt(start + 2) || "为很竭在请哦呀将帮".indexOf(scan.at(start + 2)) >= 0;
        return edge && scan.claim(Slot.NAME, start, start + 2);
    }

    private static void claimLatin(Scan scan, int start, boolean told) {
        var end = start;
        while (scan.latinAt(end)) {
            end++;
        }
        if (!scan.wordAt(end)
                && ((told && isCapitalised(scan, start, end)) || EnglishNames.isGiven(scan, start, end))) {
            scan.claim(Slot.NAME, start, end);
        }
    }

    private static boolean isCapitalised(Scan scan, int start, int end) {
        return end - start > 1
                && Character.isUpperCase(scan.at(start))
                && Character.isLowerCase(scan.at(start + 1))
                && scan.slice(start + 1, end).chars().allMatch(Character::isLowerCase);
    }

    /** 李四 138…, and 138… 李四: a name that stands alone beside a number. */
    private static void claimBesidePhone(Scan scan, Find phone) {
        var end = phone.start();
        while (end > phone.start() - 3 && isGap(scan.at(end - 1))) {
            end--;
        }
        var start = end;
        while (start > end - 5 && scan.hanAt(start - 1)) {
            start--;
        }
        if (end < phone.start() && isName(scan, start, end - start) && end - start > 1) {
            scan.claim(Slot.NAME, start, end);
        }
        start = phone.end();
        while (start < phone.end() + 3 && isGap(scan.at(start))) {
            start++;
        }
        end = start;
        while (end < start + 5 && scan.hanAt(end)) {
            end++;
        }
        if (start > phone.end() && isName(scan, start, end - start) && end - start > 1) {
            scan.claim(Slot.NAME, start, end);
        }
    }

    private static boolean isGap(char character) {
        return character != 0 && " ,:;|/、\n".indexOf(character) >= 0;
    }

    /** How long the name that starts here is, judged by what follows; 0 when none does. */
    private static int nameLength(Scan scan, int start) {
        var surname = surname(scan, start);
        if (surname == 0 || !isName(scan, start, surname + 1)) {
            return 0;
        }
        var two = surname + 1;
        var longer = isName(scan, start, surname + 2) && !isEdge(scan, start + two);
        return longer ? surname + 2 : two;
    }

    private static boolean isEdge(Scan scan, int place) {
        return !scan.hanAt(place) || FOLLOWERS.startAt(scan, place) || TITLES.startAt(scan, place);
    }

    /** 阿依古丽·买买提. */
    private static int lengthOfForeignName(Scan scan, int start) {
        var end = start;
        var dots = 0;
        while (end < start + 16 && (scan.hanAt(end) || (scan.at(end) == '·' && scan.hanAt(end + 1)))) {
            dots += scan.at(end) == '·' ? 1 : 0;
            end++;
        }
        return dots > 0 && !scan.hanAt(end) ? end - start : 0;
    }

    private static boolean isName(Scan scan, int start, int length) {
        if (length < 1 || length > LONGEST_NAME || start < 0 || NOT_NAMES.startAt(scan, start)) {
            return false;
        }
        var surname = surname(scan, start);
        return surname > 0
                && surname <= length
                && length - surname <= 2
                && isGiven(scan, start + surname, length - surname)
                && !isPlace(scan, start, length);
    }

    /** 许昌 is a city, although 许 is a surname. */
    private static boolean isPlace(Scan scan, int start, int length) {
        var place = PLACES.starting(scan, start);
        return place != null && place.end() == start + length;
    }

    private static boolean isGiven(Scan scan, int start, int length) {
        for (var i = start; i < start + length; i++) {
            var title = TITLES.starting(scan, i);
            var titled = title != null && title.end() - i > 1 && title.end() <= start + length;
            if (!scan.hanAt(i) || NOT_GIVEN.indexOf(scan.at(i)) >= 0 || titled) {
                return false;
            }
        }
        return true;
    }

    private static int surname(Scan scan, int start) {
        var compound = COMPOUND.starting(scan, start);
        if (compound != null) {
            return compound.end() - start;
        }
        return COMMON.indexOf(scan.at(start)) >= 0 || RARE.indexOf(scan.at(start)) >= 0 ? 1 : 0;
    }
}

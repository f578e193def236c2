package app.hearth.redaction;

import java.util.EnumMap;
import java.util.Map;

/**
 * Chinese addresses, read from left to right by their parts: province, city, district, town, road or estate, building,
 * room. A place as wide as a city or a district is not an address.
 */
final class ChineseAddresses implements Finder {

    /** How narrow a part of an address is. */
    private enum Part {
        WIDE,
        DISTRICT,
        TOWN,
        ROAD,
        ESTATE,
        /** An institution or a big building: an address only together with a place or a room. */
        SITE,
        /** 88号: a house, or a day of the month. */
        HOUSE,
        /** 3栋, 2单元, 1502室. */
        ROOM
    }

    private static final Words<Part> NAMED = new Words<Part>()
            .with(Part.WIDE, "省 自治区 市 自治州 盟 地区")
            .with(Part.DISTRICT, "区 县 旗 新区 开发区 高新区 工业园区")
            .with(Part.TOWN, "镇 乡 街道")
            .with(Part.ROAD, "路 街 大道 大街 巷 胡同 弄堂 环路 村 屯 庄 社区 行政村 大路")
            .with(Part.ESTATE, "小区 花园 苑 家园 公寓 大厦 新村 公馆 嘉园")
            .with(Part.SITE, "园 广场 中心 城 院 大楼 大学 学院 中学 小学 医院 工业园 科技园 产业园 创意园 商务园 写字楼 宿舍 府 庭 湾 道");

    private static final Words<Part> NUMBERED =
            new Words<Part>().with(Part.HOUSE, "号").with(Part.ROOM, "号院 号楼 弄 栋 幢 座 单元 层 楼 室 房 户 组 队 期 区 院");

    private static final Words<Boolean> PLACES = Words.ofResource("places.txt");
    private static final Words<Boolean> CUES =
            Words.of("地址 地址是 地址改成 住址 住 住在 家在 寄到 送到 送货到 发到 寄往 搬到 位于 装在 收货地址 收件地址 我在 房子在 上门地址");
    private static final Words<Boolean> NO_PLACES = Words.of(
            "马路 条路 线路 电路 网路 思路 套路 走路 公路 铁路 道路 短路 半路 一路 高速路 知道 渠道 频道 管道 通道 报道 味道 难道 轨道 赛道"
                    + " 个小区 各小区 老小区 商城 京东商城 客服中心 个人中心 配送中心 服务中心 会员中心 购物中心 幼儿园 农村 专区 小区 城市 超市 门市 上市 都市 股市 直播间 分区 片区 评论区 服务区 校区 厂区 园区 景区 城区"
                    + " 郊区 偏远山区 地区 全市 本市 这里 那里 哪里 家里 村里 城里 手里 夜里 里里 心里 公里 逛街 医院 大楼 大厅 大学 中学 小学 学院 宿舍 写字楼 法院 街道 社区 网络 省 市 区 县 镇 乡 村");
    private static final Words<Boolean> LEADING = Words.of("家 家里 公司 单位 快递 上门 老家 新地址 麻烦 收货 地址 房子 放 订单 退货 就 户籍 收件");

    private static final String BREAKS = "的了吗呢吧啊哦我你您他她它是在到寄送住址把给请帮不没很就还但怎么什哪谁这要想说问让被买卖退换查从往至去为有改第";
    private static final String NUMERALS = "一二三四五六七八九十百甲乙丙丁";
    private static final int LONGEST_NAME = 9;

    @Override
    public void search(Scan scan) {
        if (!scan.hasHan()) {
            return;
        }
        var i = 0;
        while (i < scan.length()) {
            if (!scan.hanAt(i) || !mayStart(scan, i)) {
                i++;
                continue;
            }
            var end = new Reading(scan, i).claim();
            i = Math.max(i + 1, end);
        }
    }

    private static boolean mayStart(Scan scan, int place) {
        return !isBreak(scan, place)
                && (!scan.hanAt(place - 1) || isBreak(scan, place - 1) || PLACES.startAt(scan, place));
    }

    private static boolean isBreak(Scan scan, int place) {
        return BREAKS.indexOf(scan.at(place)) >= 0;
    }

    /** One attempt to read an address from a place on. */
    private static final class Reading {

        private final Scan scan;
        private int start;
        private int end;
        private final Map<Part, Integer> parts = new EnumMap<>(Part.class);

        Reading(Scan scan, int start) {
            this.scan = scan;
            this.start = start;
            this.end = start;
        }

        /** The end of the address that was claimed, or 0. */
        int claim() {
            skipLeadingWords();
            while (readPlace() || readNumbered() || readNamed() || readLoose()) {
                if (end - start > 80) {
                    break;
                }
            }
            readRoomNumber();
            return isAddress() && scan.claim(Slot.ADDRESS, start, end) ? end : 0;
        }

        private void skipLeadingWords() {
            var leading = LEADING.starting(scan, start);
            while (leading != null && !PLACES.startAt(scan, start)) {
                start = leading.end();
                end = start;
                leading = LEADING.starting(scan, start);
            }
        }

        private int count(Part part) {
            return parts.getOrDefault(part, 0);
        }

        private boolean read(Part part, int until) {
            parts.merge(part, 1, Integer::sum);
            end = until;
            return true;
        }

        /** A province or city by name, with or without 省 or 市. */
        private boolean readPlace() {
            if (count(Part.DISTRICT) + count(Part.TOWN) + count(Part.ROAD) > 0 || count(Part.WIDE) > 2) {
                return false;
            }
            var place = PLACES.starting(scan, end);
            if (place == null) {
                return false;
            }
            var after = NAMED.starting(scan, place.end());
            if (after != null && after.meaning() != Part.WIDE && after.meaning() != Part.DISTRICT) {
                return false;
            }
            if (after != null && after.meaning() == Part.DISTRICT) {
                return read(Part.DISTRICT, after.end());
            }
            return read(Part.WIDE, after == null ? place.end() : after.end());
        }

        private boolean readNumbered() {
            var from = scan.at(end) == ' ' || scan.at(end) == ',' ? end + 1 : end;
            if ("甲乙丙".indexOf(scan.at(from)) >= 0 && scan.digitAt(from + 1)) {
                from++;
            }
            var until = endOfNumber(from);
            if (until == from) {
                return false;
            }
            var unit = NUMBERED.starting(scan, until);
            if (unit == null || (unit.meaning() == Part.HOUSE && scan.at(unit.end()) == '线')) {
                return false;
            }
            if (from == until - 1 && scan.latinAt(from) && unit.meaning() == Part.HOUSE) {
                return false;
            }
            return read(unit.meaning(), unit.end());
        }

        private int endOfNumber(int from) {
            var until = from;
            if (scan.latinAt(until) && !scan.latinAt(until + 1)) {
                until++;
            }
            while (until - from < 9 && (scan.digitAt(until) || (scan.at(until) == '-' && scan.digitAt(until + 1)))) {
                until++;
            }
            while (until - from < 4 && NUMERALS.indexOf(scan.at(until)) >= 0 && scan.at(until) != 0) {
                until++;
            }
            return until;
        }

        private boolean readNamed() {
            var from = scan.at(end) == ' ' && end > start ? end + 1 : end;
            for (var i = from; i < from + LONGEST_NAME; i++) {
                var suffix = NAMED.starting(scan, i);
                if (suffix != null && suffix.meaning() == Part.WIDE && count(Part.WIDE) > 2) {
                    return false;
                }
                if (suffix != null && isNamed(from, i, suffix)) {
                    if (end == start) {
                        start = firstPlace(start, i);
                    }
                    return read(suffix.meaning(), suffix.end());
                }
                if ((!scan.hanAt(i) && !(scan.wordAt(i) && i > from)) || isBreak(scan, i)) {
                    return false;
                }
            }
            return false;
        }

        private boolean isNamed(int from, int i, Words.Hit<Part> suffix) {
            var length = i - from;
            if (length == 0) {
                return from > start && count(Part.ROAD) > 0 && from == end;
            }
            var least =
                    suffix.meaning() == Part.WIDE || suffix.meaning() == Part.DISTRICT || suffix.meaning() == Part.TOWN
                            ? 1
                            : 2;
            if (length < (from > start && suffix.meaning() == Part.ROAD ? 1 : least)) {
                return false;
            }
            var no = NO_PLACES.ending(scan, suffix.end());
            return no == null || no.end() - no.start() <= suffix.end() - suffix.start() || no.start() > i;
        }

        private int firstPlace(int from, int until) {
            for (var i = from; i < until; i++) {
                if (PLACES.startAt(scan, i)) {
                    return i;
                }
            }
            return from;
        }

        /** A name without a suffix, right before a building: 绿地之窗3栋. */
        private boolean readLoose() {
            if (count(Part.DISTRICT) + count(Part.TOWN) + count(Part.ROAD) + count(Part.ESTATE) + count(Part.SITE)
                    == 0) {
                return false;
            }
            var until = end;
            while (until - end < LONGEST_NAME
                    && (scan.hanAt(until) || (scan.latinAt(until) && scan.latinAt(until + 1)))
                    && !isBreak(scan, until)) {
                until++;
            }
            if (until - end < 2 || !scan.wordAt(until)) {
                return false;
            }
            var number = endOfNumber(until);
            var unit = NUMBERED.starting(scan, number);
            return number > until && unit != null && read(unit.meaning(), unit.end());
        }

        /** The bare number at the end: 3栋501, A座1203, 红旗路99-3-501. */
        private void readRoomNumber() {
            if (count(Part.ROAD) + count(Part.ESTATE) + count(Part.ROOM) == 0) {
                return;
            }
            var from = scan.at(end) == '-' ? end + 1 : end;
            var until = endOfNumber(from);
            if (scan.latinAt(until) && scan.digitAt(until + 1) && until == from) {
                until = scan.endOfDigits(until + 1);
            }
            if (until > from
                    && until - from <= 9
                    && scan.digitAt(until - 1)
                    && !isAmount(until)
                    && !scan.wordAt(until)) {
                read(Part.ROOM, until);
            }
        }

        private boolean isAmount(int place) {
            return scan.at(place) != 0 && "元块年月日点天个件小折.%:".indexOf(scan.at(place)) >= 0;
        }

        private boolean isAddress() {
            var roads = count(Part.ROAD) + count(Part.ESTATE);
            var rooms = count(Part.ROOM);
            var numbers = rooms + count(Part.HOUSE);
            var area = count(Part.DISTRICT) + count(Part.TOWN) > 0;
            var inArea = area || count(Part.WIDE) > 0;
            if (inArea && roads + count(Part.SITE) > 0 && (numbers > 0 || (area && roads > 0))) {
                return true;
            }
            if ((count(Part.ROAD) > 0 && numbers > 0) || (count(Part.ESTATE) + count(Part.SITE) > 0 && rooms > 0)) {
                return true;
            }
            return hasCue() && (roads > 0 || (area && count(Part.SITE) > 0) || rooms > 1);
        }

        private boolean hasCue() {
            var place = start;
            while (place > start - 3 && place > 0 && " :是为,".indexOf(scan.at(place - 1)) >= 0) {
                place--;
            }
            return CUES.endAt(scan, place);
        }
    }
}

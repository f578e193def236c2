package app.hearth.redaction;

import org.jspecify.annotations.Nullable;

/** The words before a number that say what it is. The nearest one counts. */
final class Cues {

    enum Kind {
        PHONE,
        LANDLINE,
        ID,
        CARD,
        PASSPORT,
        PLATE,
        /** Names the order number itself. */
        ORDER_NUMBER,
        /** Talks of orders and parcels. */
        ORDER,
        ACCOUNT,
        /** A number that belongs to a thing or to the company, not to a person. */
        THING
    }

    /**
     * A cue before a number.
     *
     * @param direct whether only linking words stand between the two
     */
    record Cue(Kind kind, int end, boolean direct) {

        boolean says(Kind other) {
            return kind == other;
        }

        boolean directly(Kind other) {
            return direct && kind == other;
        }
    }

    private static final int REACH_IN_CHINESE = 14;
    private static final int REACH_IN_ENGLISH = 30;

    private static final Words<Kind> WORDS = new Words<Kind>()
            .with(Kind.PHONE, "电话 手机 手机号 号码 联系方式 致电 拨打 来电 phone telephone tel mobile cell call text number whatsapp")
            .with(Kind.LANDLINE, "座机 固话 固定电话 传真 办公室电话 landline fax")
            .with(
                    Kind.ID,
                    "身份证 证件 证件号 身份证号 身份证号码 ssn social_security social_security_number id_number id_card hkid chinese_id national_id")
            .with(Kind.CARD, "card_number card_no 银行卡 银行卡号 卡号 储蓄卡 信用卡 借记卡 账户 招行卡 card visa mastercard amex debit")
            .with(Kind.PASSPORT, "护照 通行证 回乡证 台胞证 passport passport_number passport_no")
            .with(Kind.PLATE, "车牌 车牌号 plate licence license_plate licence_plate plate_number")
            .with(
                    Kind.ORDER_NUMBER,
                    "订单号 订单编号 订单号码 单号 运单 运单号 快递单 物流单 流水号 交易号 交易单号 order_number order_no order_id"
                            + " order_# order_ref tracking_number tracking_no tracking_id confirmation_number booking_number"
                            + " booking_reference reference_number")
            .with(Kind.ORDER, "订单 快递 物流 包裹 这个单 这单 单子 order orders package parcel shipment tracking")
            .with(
                    Kind.ACCOUNT,
                    "微信 微信号 qq qq号 扣扣 vx v信 wx 加v wechat wechat_id 旺旺 旺旺号 账号 帐号 支付宝账号 username user_name login_id")
            .with(
                    Kind.THING,
                    "工号 员工号 货号 商品编号 商品id 商品编码 sku 条码 imei 序列号 sn 券码 优惠码 兑换码 验证码 取件码 密码 编码 工单 工单号 税号"
                            + " 发票代码 发票号 发票号码 型号 版本 航班 车次 ticket case model serial serial_number isbn code version"
                            + " employee_id employee_number agent_number pin flight train room gate");

    private static final Words<Boolean> LINKS =
            Words.of("is was number no num id it's are 是 为 号 码 号码 是: 写的 写的是 填的 填的是 我 您 改成 换成 我再发一遍 就是 读 账户");

    private static final Words<Boolean> ORDER_TALK = Words.of("单号 订单 快递 物流 包裹 运单 这个单 这单 发货 order package parcel");

    private Cues() {}

    /** The nearest cue before the place, within the same sentence. */
    static @Nullable Cue before(Scan scan, int place) {
        var reach = scan.hanAt(place - 1) || scan.hanAt(place - 2) || !scan.hasLatin()
                ? REACH_IN_CHINESE
                : REACH_IN_ENGLISH;
        for (var end = place; end > Math.max(0, place - reach); end--) {
            var hit = WORDS.ending(scan, end);
            if (hit != null) {
                return new Cue(hit.meaning(), end, links(scan, end, place));
            }
            if (isSentenceEnd(scan, end - 1) || !scan.isFree(end - 1, end)) {
                return null;
            }
        }
        return null;
    }

    /** Whether the turn speaks of orders or parcels, apart from what is masked in it. */
    static boolean talksOfOrders(Scan scan) {
        for (var i = 0; i < scan.length(); i++) {
            if (ORDER_TALK.startAt(scan, i) && scan.isFree(i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean links(Scan scan, int from, int to) {
        var i = from;
        while (i < to) {
            var link = LINKS.starting(scan, i);
            if (link != null) {
                i = link.end();
            } else if (" :=#(\"'“”,-/、".indexOf(scan.at(i)) >= 0 || (scan.at(i) == '.' && scan.latinAt(i - 1))) {
                i++;
            } else {
                return false;
            }
        }
        return i == to;
    }

    private static boolean isSentenceEnd(Scan scan, int place) {
        var character = scan.at(place);
        return character == '。'
                || character == '!'
                || character == '?'
                || character == ';'
                || character == '\n'
                || (character == '.'
                        && scan.at(place + 1) == ' '
                        && scan.latinAt(place - 1)
                        && scan.latinAt(place - 3));
    }
}

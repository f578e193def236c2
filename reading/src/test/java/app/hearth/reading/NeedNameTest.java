package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        delivery | 我的包裹[数字x]天了还没到
        delivery | 订单号:[订单x] 今天能到吗
        delivery | 帮我催投一下，[单号x]
        order-change | 收件的电话号码留错了，能改吗
        order-change | 帮我改下收货地址，换到[地址x]
        order-cancel | 我想取消这一单，订单[订单x]
        return-exchange | 鞋子小了，想换大一码
        promotion | 昨天刚买今天就降价了，能补差价吗
        promotion | 618的满减今天还能用吗
        product-question | 这两款有什么区别
        product-fault | 用了[数字x]天就充不上电了
        invoice | 订单号[订单x]的发票抬头想换成公司
        network | 手机一直无服务，电话都打不出去
        plan | 我想取消套餐里的彩铃
        sim-number | 想携号转网，怎么办理
        fraud | 我的身份证被人冒名开卡了
        travel | 航班延误了，想改签到明天
        public-service | 楼下夜间施工，吵得睡不着
        other | [数字x][数字x][数字x]
        other | 我的尾号是10086吗，[数字x]
        delivery | My parcel has not arrived, order 20261101
        travel | I need to move my flight to Sunday
        refund | Still no refund for order 20261101
        charges | Why was I charged 30 twice this month
        other | My number is 13812345678
        """)
    void isThatOfWhatTheCustomerAsksFor(String need, String text) {
        assertThat(Said.reading("C: " + text).conversation().need()).isEqualTo(need);
    }

    @Test
    void isNotTakenFromPleasantries() {
        var reading =
                Said.reading("C: 你好，鞋子小了想换码", "A: 感谢您对我们的支持，请提供订单号和手机号码", "C: [订单x] [手机号x]", "A: 感谢您的支持，对我的服务满意请点评价");

        assertThat(reading.conversation().need()).isEqualTo("return-exchange");
    }

    @Test
    void isNotThatOfAThreat() {
        var reading = Said.reading("C: 空调还没人来安装", "A: 稍等", "C: 再不来我就投诉到12345，找媒体曝光你们");

        assertThat(reading.conversation().need()).isEqualTo("installation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "3.5", "云南", "20元"})
    void noPhraseIsOnlyWhatStandsForAFigureOrAName(String phrase) {
        assertThatThrownBy(() -> Lexicon.plain(phrase)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void starsAreTold() {
        assertThat(Lexicon.plain("1 star")).isEqualTo("1 star");
        assertThat(Said.byCustomer("I'll leave you a 1 star review, I'm done with you")
                        .flags())
                .contains(Flag.THREATENS_LEAVE);
        assertThat(Said.byCustomer("Five out of five from me, a 5 star review for you!")
                        .flags())
                .doesNotContain(Flag.THREATENS_LEAVE);
    }
}

package app.hearth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {

    @Test
    void findsTheTurnAfterWhichTheMoodRose() {
        var reading = Said.reading(
                "C: 你们太过分了，快递丢了没人管！",
                "A: 非常抱歉给您添麻烦了，我马上为您核实",
                "C: 每次都这么说，烦死了",
                "A: 理解您的心情，已为您提交理赔，24小时内给您回电",
                "C: 好的，谢谢",
                "A: 还有其他可以帮您的吗？",
                "C: 没有了，辛苦了");

        var conversation = reading.conversation();
        assertThat(conversation.path()).isEqualTo(Path.RECOVERED);
        assertThat(conversation.turningPoint()).isEqualTo(3);
        assertThat(conversation.deescalated()).isTrue();
        assertThat(conversation.resolved().state()).isEqualTo(Resolved.State.RESOLVED);
        assertThat(conversation.need()).isEqualTo("delivery");
    }

    @Test
    void hasNoTurningPointWhereTheMoodStaysBad() {
        var conversation = Said.reading("C: 宽带又断网了，报修三次没人处理，气死了", "A: 您好，请提供宽带账号", "C: 说了几遍了，还是没解决，我要投诉到工信部！")
                .conversation();

        assertThat(conversation.path()).isEqualTo(Path.UPSET);
        assertThat(conversation.turningPoint()).isNull();
        assertThat(conversation.deescalated()).isFalse();
        assertThat(conversation.satisfaction().level()).isEqualTo(Level.UNSATISFIED);
        assertThat(conversation.resolved().state()).isEqualTo(Resolved.State.UNRESOLVED);
        assertThat(conversation.need()).isEqualTo("network");
    }

    @Test
    void seesThatTheMoodWorsened() {
        var conversation = Said.reading("C: 你好，我想开发票", "A: 自己看", "C: 什么态度！太过分了").conversation();

        assertThat(conversation.path()).isEqualTo(Path.WORSENED);
        assertThat(conversation.turningPoint()).isNull();
        assertThat(conversation.need()).isEqualTo("invoice");
    }

    @Test
    void seesThatACalmCustomerWarmed() {
        var conversation =
                Said.reading("C: 你好，订单能开发票吗", "A: 可以的，已为您开好", "C: 太感谢了，你真好").conversation();

        assertThat(conversation.path()).isEqualTo(Path.WARMED);
        assertThat(conversation.deescalated()).isFalse();
        assertThat(conversation.satisfaction().level()).isEqualTo(Level.SATISFIED);
    }

    @Test
    void takesTheEntryFromBeforeTheAgentsFirstWord() {
        var conversation =
                Said.reading("C: 在吗", "C: 傻逼公司，还我钱", "A: 您好", "C: 气死我了").conversation();

        assertThat(conversation.entryAbuse()).isTrue();
        assertThat(conversation.entryEmotion()).isNegative();
    }

    @Test
    void knowsNoEntryWhereTheAgentSpeaksFirst() {
        var conversation = Said.reading("A: 您好，请问有什么可以帮您", "C: 傻逼").conversation();

        assertThat(conversation.entryEmotion()).isNull();
        assertThat(conversation.entryAbuse()).isFalse();
    }

    @Test
    void hearsWhetherTheAgentTakesUpWhatWasSaid() {
        var heard = Said.reading("C: 我的空调不制冷，昨天刚安装的", "A: 您反映的空调不制冷问题，请问安装师傅试机了吗？");
        var unheard = Said.reading("C: 我的空调不制冷，昨天刚安装的", "A: 好的呢亲");

        assertThat(heard.conversation().listening()).isGreaterThan(0.7);
        assertThat(unheard.conversation().listening()).isZero();
    }

    @Test
    void countsWhatTheContactCosts() {
        var easy = Said.reading("C: 能开发票吗", "A: 已为您开好", "C: 谢谢");
        var hard = Said.reading(
                "C: 我的退款什么时候到账",
                "A: 请稍等，请提供订单号",
                "C: 上次已经给过了，我的退款什么时候到账",
                "A: 请稍等，麻烦提供手机号",
                "C: 我的退款什么时候到账",
                "C: 还没解决，快点");

        assertThat(easy.conversation().effort()).isLessThan(0.2);
        assertThat(hard.conversation().effort()).isGreaterThan(0.6);
    }

    @Test
    void readsATurnInTheLightOfThoseBefore() {
        var reading = Said.reading("C: 到底有没有人", "A: 在的", "C: 查一下我的订单", "A: 请稍等", "C: 查一下我的订单", "C: 查一下我的订单！！");

        var last = (TurnReading.Customer) reading.turns().getLast();
        assertThat(last.valence())
                .isLessThan(((TurnReading.Customer) reading.turns().get(2)).valence());
        assertThat(last.emotion()).isIn(Emotion.FRUSTRATED, Emotion.ANGRY);
    }

    @ParameterizedTest
    @CsvSource({
        "麻烦帮我修改一下收货地址, order-change",
        "订单拍错了帮我取消订单, order-cancel",
        "退款退到哪里去了，钱没退, refund",
        "衣服尺码不合适想换货, return-exchange",
        "买贵了能申请价保吗, promotion",
        "付款的时候微信支付付不了, payment",
        "空调预约安装师傅什么时候上门, installation",
        "忘记密码登录不上账号, account",
        "客户端升级之后闪退, software",
        "家里没信号网速慢, network",
        "这个月话费乱扣费, charges",
        "想改套餐增加流量包, plan",
        "手机卡丢了怎么补卡, sim-number",
        "信用卡账单日和年费怎么算, bank-card",
        "贷款提前还款要违约金吗, loan",
        "我被诈骗了银行卡被盗刷, fraud",
        "车险出险怎么理赔, insurance",
        "机票改签手续费, travel",
        "游戏封号了怎么解封, game",
        "社保和公积金怎么转移, public-service",
        "天天收到垃圾短信骚扰电话, spam-privacy",
        "I want a refund for my order, refund",
        "My flight booking was cancelled, travel",
        "How do I reset my password to log in, account",
        "今天天气真好啊, other"
    })
    void namesTheNeed(String text, String need) {
        assertThat(Said.reading("C: " + text).conversation().need()).isEqualTo(need);
        assertThat(Needs.keys()).contains(need);
        assertThat(Needs.of(need).zh()).isNotBlank();
    }
}

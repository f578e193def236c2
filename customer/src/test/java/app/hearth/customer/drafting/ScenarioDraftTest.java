package app.hearth.customer.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.hearth.customer.Customers;
import app.hearth.customer.ScenarioCheck;
import app.hearth.customer.Setting;
import app.hearth.customer.TraineeTurn;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.ScenarioDocument;
import app.hearth.customer.scenario.Script;
import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import app.hearth.transcript.Outcome;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioDraftTest {

    private static final Reader READER = Readers.standard();
    private static final Customers CUSTOMERS = Customers.standard();

    private static Transcript conversation(String... lines) {
        var turns = Arrays.stream(lines)
                .map(line -> new Turn(
                        line.startsWith("A:") ? Speaker.AGENT : Speaker.CUSTOMER,
                        null,
                        line.substring(2).strip()))
                .toList();
        return new Transcript("c-1", "webchat", null, null, null, turns, Outcome.UNKNOWN);
    }

    private static final Transcript CHINESE = conversation(
            "C: 你们的洗衣机才用两个月就漏水，客厅地板全泡了！",
            "C: 我投诉到12315去！",
            "A: 很抱歉给您带来不便，请问您的订单号是多少？",
            "C: 订单号[订单号]，六月十八号买的。",
            "A: 好的，我这边马上帮您查询。",
            "C: 上次师傅来过一次，说修好了，第二天又漏。",
            "A: 我已经为您登记了换新，明天上午师傅上门更换洗衣机。",
            "C: 行吧，那我等着。");

    private static Scenario draft(Transcript transcript) {
        return ScenarioDocument.read(ScenarioDraft.of(transcript, READER.read(transcript), CUSTOMERS));
    }

    @Test
    void draftsADocumentThatIsAScenario() {
        var scenario = draft(CHINESE);
        var text = scenario.text(Language.ZH);
        assertThat(text.opening().getFirst()).contains("漏水").contains("12315");
        assertThat(scenario.facts()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(text.facts().values())
                .anySatisfy(fact -> assertThat(fact.say().getFirst()).contains("师傅来过"));
        assertThat(text.solutions().values())
                .anySatisfy(solution -> assertThat(solution.say()).contains("换新"));
        assertThat(scenario.tone().wire()).isEqualTo("legal");
    }

    @Test
    void anAngrierEntryMakesAHarderCustomer() {
        var calm = draft(conversation("C: 您好，请问发票怎么开，公司报销要用的电子发票。", "A: 我已经给您开好电子发票发到邮箱。", "C: 好的谢谢。"));
        assertThat(draft(CHINESE).temper().anger().middle())
                .isGreaterThan(calm.temper().anger().middle());
        assertThat(draft(CHINESE).temper().severity().middle())
                .isGreaterThan(calm.temper().severity().middle());
    }

    @Test
    void tellsTheLinesThatAPersonHasToWrite() {
        var document = ScenarioDraft.of(CHINESE, READER.read(CHINESE), CUSTOMERS);
        assertThat(Placeholders.left(document)).hasSize(4).allSatisfy(fault -> {
            assertThat(document.lines().toList().get(fault.line() - 1)).containsAnyOf("draft", "草稿：", "请补充：");
            assertThat(fault.reason().zh()).contains("请换成这个场景自己的");
            assertThat(fault.reason().en()).contains("write what holds in this scenario");
        });
        var written = document.replace("industry: draft", "industry: shop")
                .replace("草稿：", "漏水：")
                .replace("请补充：", "须知：");
        assertThat(Placeholders.left(written)).isEmpty();
    }

    @Test
    void tellsThatTheSolutionIsToBeWrittenWhereTheAgentBroughtNone() {
        for (var nothingDone : List.of(
                conversation("C: 快递五天没到，你们怎么回事，孩子生日等着用呢！", "A: 嗯。"),
                conversation("C: My parcel is five days late and the birthday is tomorrow!", "A: I see."))) {
            var document = ScenarioDraft.of(nothingDone, READER.read(nothingDone), CUSTOMERS);
            assertThat(Placeholders.left(document))
                    .extracting(fault -> fault.reason().en())
                    .anySatisfy(reason -> assertThat(reason).startsWith("'say' is still"));
        }
    }

    @Test
    void whatShipsLeavesNothingToWrite() {
        assertThat(Catalogue.documents())
                .allSatisfy(document -> assertThat(Placeholders.left(document)).isEmpty());
    }

    @Test
    void canBePlayedAtOnce() {
        var scenario = draft(CHINESE);
        var play = CUSTOMERS.meet(new Setting(scenario, Catalogue.personas().getFirst(), Language.ZH, 1));
        assertThat(play.opening()).isNotEmpty();
        play.say(new TraineeTurn("您慢慢说，我在听，具体怎么回事？"));
        var solved = play.say(new TraineeTurn("我已经为您登记了换新，明天上午师傅上门更换洗衣机。"));
        assertThat(solved.after().solution()).isGreaterThan(0);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void anExcellentAgentWinsEverybodyAndAPoorOneNobody(Transcript conversation) {
        var scenario = draft(conversation);
        var tests = scenario.texts().values().iterator().next().tests();

        assertThat(tests).extracting(Script::name).containsExactly("excellent", "poor");
        assertThat(tests.getFirst().ends()).containsExactly("accepted");
        assertThat(tests.getLast().ends()).doesNotContain("accepted");
        var check = new ScenarioCheck(CUSTOMERS);
        assertThat(Catalogue.fitting(scenario))
                .allSatisfy(persona ->
                        assertThat(check.differences(scenario, persona)).isEmpty());
    }

    static List<Transcript> conversations() {
        return List.of(
                CHINESE,
                ENGLISH,
                conversation("C: 您好，请问发票怎么开，公司报销要用的电子发票。", "A: 我已经给您开好电子发票发到邮箱。", "C: 好的谢谢。"),
                conversation(
                        "C: 宽带断了三天了，打了两次电话都没人来！",
                        "A: 请问您家的光猫灯是什么颜色？",
                        "C: 红灯一直在闪，重启过了没有用。",
                        "A: 我马上给您派单，维修师傅今天下午上门检修线路。",
                        "C: 上次也是这么说的。",
                        "A: 我会跟进到底，另外给您减免三天的宽带费用。"));
    }

    @Test
    void aDraftWhoseAgentDoesNotWinYetSaysSo() {
        var hopeless = conversation("C: 航班取消我的婚礼赶不上了，全家二十个人困在机场两天！", "A: 嗯。", "C: 你们管不管？");
        var document = ScenarioDraft.of(hopeless, READER.read(hopeless), CUSTOMERS);
        var scenario = ScenarioDocument.read(document);
        var check = new ScenarioCheck(CUSTOMERS);
        var wins = Catalogue.fitting(scenario).stream()
                .allMatch(persona -> check.differences(scenario, persona).isEmpty());
        assertThat(document.contains("还不能让每位客户都接受")).isNotEqualTo(wins);
    }

    private static final Transcript ENGLISH = conversation(
            "C: My dishwasher leaks and the kitchen floor is ruined.",
            "A: I'm sorry to hear that. When did you buy it?",
            "C: I bought it in March from your website.",
            "A: I've arranged a replacement dishwasher, it will be delivered on Friday.",
            "C: Thanks.");

    @Test
    void draftsInEnglishToo() {
        var scenario = draft(ENGLISH);
        assertThat(scenario.text(Language.EN).opening().getFirst()).contains("dishwasher");
    }

    @Test
    void textOfAConversationCannotBecomeStructure() {
        var scenario =
                draft(conversation("C: \"quoted\": [不是YAML] {a: &b *c} # 漏水了 \\ 一直漏水到楼下", "A: 我马上帮您处理维修。", "C: 好"));
        assertThat(scenario.text(Language.ZH).opening().getFirst()).contains("&b *c} # 漏水了 \\");
    }

    @Test
    void refusesAConversationInWhichNothingIsTold() {
        var silent = conversation("A: 您好，请问有什么可以帮您？", "C: 嗯", "A: 您请讲。");
        assertThatThrownBy(() -> ScenarioDraft.of(silent, READER.read(silent), CUSTOMERS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

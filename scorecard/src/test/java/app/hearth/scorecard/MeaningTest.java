package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.aCardWith;
import static app.hearth.scorecard.ScorecardFixtures.aDocument;
import static app.hearth.scorecard.ScorecardFixtures.aSection;
import static app.hearth.scorecard.ScorecardFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is looked for by examples of it. */
class MeaningTest {

    private static final String CHINESE = "[挂机后请参与满意度评价, 请您对我的服务打分, 麻烦您给个五星好评, 稍后请评价一下本次服务, 邀请您为这次服务打个分, 请点击评价我的服务]";
    private static final String ENGLISH = "[Please rate my service, Would you rate this service for us, Please leave us"
            + " a rating for this chat, You can rate my service with five stars, Kindly score the service you received]";
    private static final String BOTH = "says-like: {zh: %s, en: %s}".formatted(CHINESE, ENGLISH);

    private static Judgement judge(String detect, CardExample talk) {
        return ScorecardFixtures.judge("detect: " + detect, talk);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "好的，已经改好了。稍后麻烦您给我的服务打个分哦，谢谢！ | MET",
                "Your address is changed. Please rate my service with a few stars. | MET",
                "您的包裹预计明天送达。 | NOT_MET",
                "The parcel should arrive tomorrow. | NOT_MET"
            })
    void findsWhatIsSaidInOtherWords(String said, Verdict verdict) {
        var talk = talk("customer: hello", "agent: '%s'".formatted(said));

        var judgement = judge("{%s}".formatted(BOTH), talk);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.evidence()).containsExactly(new Sight(1, 0, said.length()));
    }

    @Test
    void onlyListensToTheAgent() {
        var talk = talk("customer: 麻烦您给个五星好评", "agent: 订单已经发出");

        assertThat(judge("{%s}".formatted(BOTH), talk).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void isComposedLikeAnyOtherSignal() {
        var talk = talk("customer: 谢谢", "agent: 麻烦您给个五星好评", "customer: 好", "agent: 订单已经发出");

        assertThat(judge("{not: {%s}}".formatted(BOTH), talk).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(judge("{%s, in-last: 1}".formatted(BOTH), talk).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(judge("{after: {flag: urges}, expect: {%s}}".formatted(BOTH), talk)
                        .verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(judge("{any: [{behaviour: closing}, {%s}]}".formatted(BOTH), talk)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void leavesOpenWhatWasNotComparedOrCannotBe() {
        var card = aCardWith("id: it, weight: 1, detect: {%s}".formatted(BOTH));
        var talk = talk("agent: 订单已经发出");
        var chineseOnly = "{says-like: {zh: %s}}".formatted(CHINESE);

        assertThat(card.evaluate(talk.turns(), talk.reading(), Matches.NONE).judgements())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.PENDING);
        assertThat(judge(chineseOnly, talk("agent: The parcel should arrive tomorrow"))
                        .verdict())
                .isEqualTo(Verdict.PENDING);
        assertThat(judge(chineseOnly, talk("agent: ok 400-800")).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void judgesFromASketchAndAKeptMatchAsFromTheWords() {
        var card = aCardWith("id: it, weight: 1, detect: {%s}".formatted(BOTH));
        var talk = talk("agent: 您好", "customer: 好", "agent: 请您对我的服务打个分", "agent: 订单已经发出");
        var meaning = card.meanings().iterator().next();
        var found = Matches.compare(List.of(talk.turns()), card.meanings())
                .getFirst()
                .byMeaning();
        var kept = Match.of(Objects.requireNonNull(found.get(meaning.id())).toBytes());

        var judged = card.judge(
                Sketch.of(talk.turns(), talk.reading()), card.items(), new Matches(Map.of(meaning.id(), kept)));

        assertThat(judged).extracting(Judgement::verdict).containsExactly(Verdict.MET);
        assertThat(card.items().getFirst().needsWords()).isFalse();
    }

    @Test
    void tellsHowWellTheExamplesDo() {
        var checked = ScorecardDocument.check(aDocument(
                "sections: [%s]".formatted(aSection("one", "id: rated, weight: 1, detect: {%s}".formatted(BOTH)))));

        assertThat(checked.isGood()).isTrue();
        assertThat(checked.meanings()).singleElement().satisfies(meaning -> {
            assertThat(meaning.item()).isEqualTo("rated");
            assertThat(meaning.fits()).extracting(MeaningFit::language).containsExactly("zh", "en");
            assertThat(meaning.fits()).allSatisfy(fit -> {
                assertThat(fit.examples() + fit.confused().size()).isGreaterThanOrEqualTo(5);
                assertThat(fit.others()).isGreaterThan(40);
                assertThat(fit.recall()).isBetween(0.5, 1.0);
                assertThat(fit.precision()).isBetween(0.5, 1.0);
                assertThat(fit.leftOut()).isNotEmpty();
            });
        });
    }

    @Test
    void refusesExamplesThatHaveNothingInCommon() {
        var detect = "{says-like: {zh: [今天天气不错, 合同第三条, 请稍等一下, 祝您生活愉快, 路由器的灯是红色]}}";

        assertThat(faults(detect)).anyMatch(fault -> fault.contains("cannot be told from other sentences"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{says-like: {zh: [一句, 两句话, 三句话, 四句话]}} | too few to learn from",
                "{says-like: {zh: [一句, 一句, 三句话, 四句话, 五句话]}} | there twice",
                "{says-like: {zh: [hello, 两句话, 三句话, 四句话, 五句话, 六句话]}} | not in 'zh'",
                "{says-like: {}} | sentences are expected",
                "{says-like: [一句]} | a mapping (key: value) is expected",
                "{says-like: {fr: [un]}} | 'fr' has no meaning here",
                "{says-like: {zh: [一句, 两句话, 三句话, 四句话, ！！！]}} | has no words",
                "{says-like: {zh: [一句, 两句话, 三句话, 四句话, 五句话]}, not-like: {en: [hello]}} | in the same language",
                "{says-like: {zh: [一句, 两句话, 三句话, 四句话, 五句话]}, by: customer} | 'by' has no meaning here"
            })
    void tellsWhatIsWrongWithTheExamples(String detect, String reason) {
        assertThat(faults(detect)).anyMatch(fault -> fault.contains(reason));
    }

    @Test
    void isNotWhatACardIsMeantFor() {
        var checked = ScorecardDocument.check(aDocument("applies-when: {%s}\nsections: [%s]"
                .formatted(BOTH, aSection("one", "id: it, weight: 1, detect: human"))));

        assertThat(checked.faults()).anyMatch(fault -> fault.reason().en().contains("known at once"));
    }

    @Test
    void hasAnIdOfItsExamples() {
        var one = new Meaning(List.of("甲", "乙"), List.of());

        assertThat(one.id())
                .isEqualTo(new Meaning(List.of("甲", "乙"), List.of()).id())
                .isNotEqualTo(new Meaning(List.of("甲"), List.of("乙")).id());
    }

    private static List<String> faults(String detect) {
        return ScorecardDocument.check(aDocument(
                        "sections: [%s]".formatted(aSection("one", "id: it, weight: 1, detect: %s".formatted(detect)))))
                .faults()
                .stream()
                .map(fault -> fault.reason().en())
                .toList();
    }
}

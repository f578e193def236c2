package app.hearth.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneralCardTest {

    private static final Scorecard CARD = ScorecardDocument.read(ShippedCards.document("general"));

    static Stream<CardExample> examples() {
        return CARD.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void judgesItsOwnExamplesAsExpected(CardExample example) {
        assertThat(example.differences(CARD)).isEmpty();
    }

    @Test
    void sharesAHundredPointsAmongItsSections() {
        assertThat(CARD.sections())
                .extracting(Section::id)
                .containsExactly(
                        "opening", "listening", "emotion", "solving", "process", "manner", "follow-up", "critical");
        assertThat(CARD.sections())
                .extracting(Section::weight)
                .containsExactly(8.0, 15.0, 15.0, 27.0, 15.0, 10.0, 10.0, 0.0);
    }

    @Test
    void tellsEveryItemInBothLanguagesWithAGoodAndABadExample() {
        assertThat(CARD.items())
                .allSatisfy(item -> assertThat(Stream.of(item.name(), item.definition(), item.pass(), item.fail())
                                .flatMap(words -> Stream.of(words.zh(), words.en())))
                        .as(item.id())
                        .noneMatch(String::isBlank));
    }

    @Test
    void showsAnExampleOfEveryVerdictButNoItemIsLeftUntried() {
        var tried = CARD.examples().stream()
                .flatMap(example -> example.verdicts().keySet().stream())
                .toList();

        assertThat(tried).containsAll(CARD.items().stream().map(Item::id).toList());
        assertThat(CARD.examples().stream().flatMap(example -> example.verdicts().values().stream()))
                .contains(Verdict.values());
    }

    @Test
    void keepsTheSkillScoreBesideTheScoreThatACriticalItemTakes() {
        var example = CARD.examples().stream()
                .filter(one -> one.name().equals("索要验证码，一票否决"))
                .findFirst()
                .orElseThrow();

        var evaluation = CARD.evaluate(example.turns(), example.reading());

        assertThat(evaluation.criticalFailed()).isTrue();
        assertThat(evaluation.score()).isZero();
        assertThat(evaluation.compliance()).isZero();
        assertThat(evaluation.skill()).isPositive();
    }

    @Test
    void givesEveryDeductionItsSentence() {
        var deducted = CARD.examples().stream()
                .flatMap(example -> CARD.evaluate(example.turns(), example.reading()).judgements().stream())
                .filter(judgement -> List.of(Verdict.NOT_MET, Verdict.PARTLY).contains(judgement.verdict()))
                .toList();

        assertThat(deducted)
                .isNotEmpty()
                .allSatisfy(judgement ->
                        assertThat(judgement.evidence()).as(judgement.item()).isNotEmpty());
    }
}

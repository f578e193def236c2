package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.aCard;
import static app.hearth.scorecard.ScorecardFixtures.aCardWith;
import static app.hearth.scorecard.ScorecardFixtures.aSection;
import static app.hearth.scorecard.ScorecardFixtures.evaluate;
import static app.hearth.scorecard.ScorecardFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScorecardTest {

    private static final String GREETS = "id: greets, weight: 30, detect: {behaviour: greeting}";
    private static final String CLOSES = "id: closes, weight: 10, detect: {behaviour: closing}";
    private static final Scorecard GENERAL = ScorecardDocument.read(ShippedCards.document("general"));

    @Test
    void isTheWeightedMeanOfWhatWasJudged() {
        var evaluation = evaluate(aCardWith(GREETS, CLOSES), talk("agent: hi, behaviours: greeting"));

        assertThat(evaluation.score()).isEqualTo(75);
        assertThat(evaluation.skill()).isEqualTo(75);
        assertThat(evaluation.compliance()).isNull();
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        var card = aCardWith(GREETS, CLOSES + ", applies-when: {flag: urges}");

        assertThat(evaluate(card, talk("agent: hi, behaviours: greeting")).score())
                .isEqualTo(100);
    }

    @Test
    void leavesOutWhatWaitsForAPerson() {
        var card = aCardWith(GREETS, "id: right, weight: 70, detect: human");

        var evaluation = evaluate(card, talk("agent: hi, behaviours: greeting"));

        assertThat(evaluation.score()).isEqualTo(100);
        assertThat(ScorecardFixtures.verdicts(evaluation)).containsExactly(Verdict.MET, Verdict.PENDING);
    }

    @Test
    void hasNoScoreWhereNothingCouldBeJudged() {
        var evaluation = evaluate(aCardWith("id: right, weight: 1, detect: human"), talk("agent: hi"));

        assertThat(evaluation.score()).isNull();
        assertThat(evaluation.skill()).isNull();
        assertThat(evaluation.criticalFailed()).isFalse();
    }

    @Test
    void doesTheRuleOfTheCardWhereItIsUnsureWhetherAnItemApplies() {
        var unsure = "applies-when: {emotion: angry}, weight: 1, detect: {behaviour: empathy}";
        var card = aCardWith("id: asks, " + unsure, "id: forgoes, when-unsure: not-applicable, " + unsure);

        assertThat(ScorecardFixtures.verdicts(evaluate(card, talk("customer: hm, emotion: {angry: 0.5}", "agent: ok"))))
                .containsExactly(Verdict.PENDING, Verdict.NOT_APPLICABLE);
    }

    @Test
    void showsTheScoreBeforeAndAfterACriticalItemOfTheCard() {
        var card = aCardWith(GREETS, "id: rude, weight: 0, critical: card, detect: {not: {behaviour: improper}}");

        var evaluation = evaluate(card, talk("agent: hi, behaviours: [greeting, improper]"));

        assertThat(evaluation.skill()).isEqualTo(100);
        assertThat(evaluation.score()).isZero();
        assertThat(evaluation.criticalFailed()).isTrue();
    }

    @Test
    void takesOnlyTheSectionOfACriticalItemOfTheSection() {
        var card = aCard("sections: [%s, %s]"
                .formatted(
                        aSection(
                                "one",
                                GREETS,
                                "id: rude, weight: 10, critical: section, detect: {not: {behaviour: improper}}"),
                        aSection("two", "id: helps, weight: 60, detect: {behaviour: suggestion}")));

        var evaluation = evaluate(card, talk("agent: hi, behaviours: [greeting, improper, suggestion]"));

        assertThat(evaluation.skill()).isEqualTo(90);
        assertThat(evaluation.score()).isEqualTo(60);
        assertThat(evaluation.criticalFailed()).isTrue();
    }

    @Test
    void doesNotFailACriticalItemThatIsUnsure() {
        var card = aCardWith(GREETS, "id: rude, weight: 0, critical: card, detect: {not: {behaviour: improper}}");

        var evaluation = evaluate(card, talk("agent: hi, behaviours: {greeting: 0.9, improper: 0.5}"));

        assertThat(evaluation.score()).isEqualTo(100);
        assertThat(evaluation.criticalFailed()).isFalse();
        assertThat(ScorecardFixtures.verdicts(evaluation)).containsExactly(Verdict.MET, Verdict.PENDING);
    }

    @Test
    void givesComplianceAScoreOfItsOwn() {
        var card = aCardWith(
                GREETS + ", compliance: true",
                CLOSES + ", compliance: true",
                "id: helps, weight: 60, detect: {behaviour: suggestion}",
                "id: rude, weight: 0, compliance: true, critical: card, detect: {not: {behaviour: improper}}");

        assertThat(evaluate(card, talk("agent: hi, behaviours: greeting")).compliance())
                .isEqualTo(75);
        assertThat(evaluate(card, talk("agent: hi, behaviours: [greeting, improper]"))
                        .compliance())
                .isZero();
    }

    static List<Long> seeds() {
        return new Random(20260301).longs(200).boxed().toList();
    }

    /** Judgements at random, then each deduction turned into a pass, one after the other. */
    @ParameterizedTest
    @MethodSource("seeds")
    void staysBetweenNothingAndAHundredAndNeverFallsWithAPass(long seed) {
        var judgements = new ArrayList<>(randomJudgements(new Random(seed)));
        var before = GENERAL.evaluation("r", judgements, Set.of());
        assertInBounds(before);

        for (var i = 0; i < judgements.size(); i++) {
            var judgement = judgements.get(i);
            if (judgement.verdict() == Verdict.NOT_MET || judgement.verdict() == Verdict.PARTLY) {
                judgements.set(i, Judgement.judged(judgement.item(), 1, null, List.of()));
                var after = GENERAL.evaluation("r", judgements, Set.of());
                assertInBounds(after);
                assertThat(after.skill()).isGreaterThanOrEqualTo(before.skill());
                assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
                before = after;
            }
        }
        assertThat(before.criticalFailed()).isFalse();
    }

    /** Who it is makes no difference: other agent ids and names in no signal change nothing. */
    @Test
    void isBlindToWhoSpeaks() {
        for (var example : GENERAL.examples()) {
            var renamed = IntStream.range(0, example.turns().size())
                    .mapToObj(i -> {
                        var turn = example.turns().get(i);
                        return new Turn(turn.speaker(), turn.at(), turn.text(), "agent-" + i);
                    })
                    .toList();

            assertThat(GENERAL.evaluate(renamed, example.reading())).isEqualTo(evaluate(GENERAL, example));
        }
    }

    @Test
    void isBlindToNamesInTheWords() {
        var one = talk("customer: \"你好，我是张伟\", flags: statesNeed", "agent: \"张先生您好\", behaviours: greeting");
        var other = talk("customer: \"你好，我是古丽\", flags: statesNeed", "agent: \"古女士您好\", behaviours: greeting");

        assertThat(evaluate(GENERAL, one)).isEqualTo(evaluate(GENERAL, other));
    }

    @Test
    void judgesAThousandItemsOverTenThousandTurns() {
        var items = IntStream.range(0, 1000)
                .mapToObj(
                        i -> "id: item-%d, weight: 1, detect: {behaviour: greeting, in-first: %d}".formatted(i, i + 1))
                .toArray(String[]::new);
        var turns = IntStream.range(0, 10_000)
                .mapToObj(i -> i % 2 == 0 ? "customer: hm, emotion: angry" : "agent: ok, behaviours: empathy")
                .toArray(String[]::new);

        assertThat(evaluate(aCardWith(items), talk(turns)).score()).isZero();
    }

    private static void assertInBounds(Evaluation evaluation) {
        assertThat(evaluation.score()).isBetween(0.0, 100.0);
        assertThat(evaluation.skill()).isBetween(0.0, 100.0).isGreaterThanOrEqualTo(evaluation.score());
        assertThat(evaluation.compliance()).isBetween(0.0, 100.0);
    }

    /** At least one item of weight and one of compliance are always judged, so that there are scores to compare. */
    private static List<Judgement> randomJudgements(Random random) {
        var always = Map.of("greeting", 1, "first-response", 1);
        return GENERAL.items().stream()
                .map(item -> random.nextInt(5) == 0 && !always.containsKey(item.id())
                        ? Judgement.notApplicable(item.id())
                        : Judgement.judged(item.id(), random.nextInt(3) / 2.0, 0.9, List.of()))
                .collect(Collectors.toList());
    }
}

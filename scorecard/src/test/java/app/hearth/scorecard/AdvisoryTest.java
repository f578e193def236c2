package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.aCard;
import static app.hearth.scorecard.ScorecardFixtures.aCardWith;
import static app.hearth.scorecard.ScorecardFixtures.aDocument;
import static app.hearth.scorecard.ScorecardFixtures.aSection;
import static app.hearth.scorecard.ScorecardFixtures.evaluate;
import static app.hearth.scorecard.ScorecardFixtures.talk;
import static app.hearth.scorecard.ScorecardFixtures.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.document.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Items of which a machine's verdict is shown and counts nowhere. */
class AdvisoryTest {

    private static final String GREETS = "id: greets, weight: 30, detect: {behaviour: greeting}";
    private static final String CLOSES = "id: closes, weight: 10, advisory: true, detect: {behaviour: closing}";
    private static final String RUDE =
            "id: rude, weight: 0, critical: card, advisory: true, detect: {not: {behaviour: improper}}";
    private static final CardExample GREETING = talk("agent: hi, behaviours: greeting");

    @Test
    void isFoundWithItsEvidenceAndCountsInNoScore() {
        var evaluation = evaluate(aCardWith(GREETS + ", compliance: true", CLOSES + ", compliance: true"), GREETING);

        assertThat(verdicts(evaluation)).containsExactly(Verdict.MET, Verdict.NOT_MET);
        assertThat(evaluation.judgements().getLast().evidence()).isNotEmpty();
        assertThat(evaluation.score()).isEqualTo(100);
        assertThat(evaluation.skill()).isEqualTo(100);
        assertThat(evaluation.compliance()).isEqualTo(100);
    }

    @Test
    void isWorthItsWeightAsSoonAsAPersonHasDecided() {
        var card = aCardWith(GREETS, CLOSES);
        var judgements = evaluate(card, GREETING).judgements();

        var evaluation = card.evaluation("r", judgements, Set.of("closes"));

        assertThat(evaluation.score()).isEqualTo(75);
        assertThat(evaluation.skill()).isEqualTo(75);
    }

    @Test
    void givesNoScoreWhereNothingElseWasJudged() {
        var evaluation = evaluate(aCardWith(CLOSES), talk("agent: bye, behaviours: closing"));

        assertThat(verdicts(evaluation)).containsExactly(Verdict.MET);
        assertThat(evaluation.score()).isNull();
    }

    @Test
    void failsNoCardBeforeAPersonSaysSo() {
        var card = aCardWith(GREETS, RUDE + ", compliance: true");
        var evaluation = evaluate(card, talk("agent: hi, behaviours: [greeting, improper]"));

        assertThat(verdicts(evaluation)).containsExactly(Verdict.MET, Verdict.NOT_MET);
        assertThat(evaluation.criticalFailed()).isFalse();
        assertThat(evaluation.score()).isEqualTo(100);
        assertThat(evaluation.compliance()).isNull();

        var decided = card.evaluation("r", evaluation.judgements(), Set.of("rude"));
        assertThat(decided.criticalFailed()).isTrue();
        assertThat(decided.score()).isZero();
        assertThat(decided.compliance()).isZero();
    }

    @Test
    void failsNoSectionBeforeAPersonSaysSo() {
        var card = aCard(
                "sections: [%s]"
                        .formatted(
                                aSection(
                                        "one",
                                        GREETS,
                                        "id: rude, weight: 10, critical: section, advisory: true, detect: {not: {behaviour: improper}}")));
        var evaluation = evaluate(card, talk("agent: hi, behaviours: [greeting, improper]"));
        var byItem = new HashMap<String, Judgement>();
        evaluation.judgements().forEach(judgement -> byItem.put(judgement.item(), judgement));
        var section = card.sections().getFirst();

        assertThat(evaluation.criticalFailed()).isFalse();
        assertThat(card.scoreOf(section, card.counting(byItem, Set.of()))).isEqualTo(100);
        assertThat(card.scoreOf(section, card.counting(byItem, Set.of("rude")))).isZero();
    }

    @Test
    void waitsForAPersonWhereTheMachineIsUnsureButIsNoDoubtThatCounts() {
        var evaluation = evaluate(aCardWith(GREETS, CLOSES), talk("agent: bye, behaviours: {closing: 0.5}"));

        assertThat(verdicts(evaluation)).containsExactly(Verdict.NOT_MET, Verdict.PENDING);
        assertThat(evaluation.pending()).isEqualTo(1);
        assertThat(evaluation.unsure()).isZero();
    }

    @Test
    void saysWhatAMachineIsGoodFor() {
        var card = aCardWith(GREETS, CLOSES, "id: right, weight: 1, detect: human");

        assertThat(card.items().stream().map(Item::machineSay))
                .containsExactly(MachineSay.COUNTS, MachineSay.ADVISES, MachineSay.NONE);
    }

    /** What it finds is the same, so a retro-score keeps the verdicts that are there. */
    @Test
    void judgesAsTheSameItemThatCounts() {
        var advises = aCardWith(CLOSES).items().getFirst();
        var counts = aCardWith(CLOSES.replace("advisory: true, ", "")).items().getFirst();

        assertThat(advises.judgesAs(counts)).isTrue();
    }

    @Test
    void isADifferenceBetweenVersions() {
        var before = aDocument("sections: [%s]".formatted(aSection("one", CLOSES.replace("advisory: true, ", ""))));
        var after = aDocument("sections: [%s]".formatted(aSection("one", CLOSES)));

        assertThat(CardChanges.between(before, after).items())
                .singleElement()
                .satisfies(change -> assertThat(change.changes())
                        .containsExactly(new CardChanges.PartChange("advisory", null, "true")));
    }

    /** The tests of a card expect verdicts of advice too, and scores without it. */
    @Test
    void isTriedByTheTestsOfACard() {
        var card = """
                sections: [%s]
                tests:
                  - name: no goodbye
                    turns: [{agent: hi, behaviours: greeting}]
                    expect: {items: {closes: not-met}, score: %s, critical-failed: false}
                """;
        var section = aSection("one", GREETS, CLOSES);

        assertThat(ScorecardDocument.check(aDocument(card.formatted(section, 100)))
                        .isGood())
                .isTrue();
        assertThat(ScorecardDocument.check(aDocument(card.formatted(section, 75)))
                        .isGood())
                .isFalse();
    }

    @Test
    void comesInWithAWorkbook() {
        var heading = List.of("评分项", "分值", "仅供参考", "话术");
        var sheet = new CardSheet(List.of(
                new CardSheet.Line(1, heading),
                new CardSheet.Line(2, List.of("结束语", "10", "是", "再见")),
                new CardSheet.Line(3, List.of("问候", "10", "", "您好")),
                new CardSheet.Line(4, List.of("答案正确", "10", "不计分", ""))));

        var card = sheet.read(sheet.suggest(), "sheet", new Bilingual("表", "Sheet"));

        assertThat(card.faults()).isEmpty();
        assertThat(ScorecardDocument.read(String.valueOf(card.document())).items().stream()
                        .map(Item::machineSay))
                .containsExactly(MachineSay.ADVISES, MachineSay.COUNTS, MachineSay.NONE);
    }

    @Test
    void tellsTheCellThatSaysNeitherYesNorNo() {
        var sheet = new CardSheet(List.of(
                new CardSheet.Line(1, List.of("评分项", "分值", "仅供参考")),
                new CardSheet.Line(2, List.of("结束语", "10", "也许"))));

        assertThat(sheet.read(sheet.suggest(), "sheet", new Bilingual("表", "Sheet"))
                        .faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(Map.of(fault.cell(), fault.code())).containsEntry("C2", "sheet.advisory"));
    }
}

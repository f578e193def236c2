package app.hearth.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.hearth.conversation.ConversationId;
import app.hearth.quality.ItemRate;
import app.hearth.quality.Standing;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import app.hearth.scorecard.ScorecardDocument;
import app.hearth.scorecard.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorthTest {

    private static final Scorecard CARD = ScorecardDocument.read("""
            card: small
            version: 1
            name: {zh: 小, en: Small}
            about: {zh: 小, en: Small}
            certainty: {yes: 0.6, no: 0.4}
            sections:
              - id: all
                name: {zh: 节, en: Section}
                items:
                  - {id: heavy, name: {zh: 重, en: Heavy}, definition: {zh: 做, en: Do}, weight: 10, detect: {behaviour: greeting}}
                  - {id: light, name: {zh: 轻, en: Light}, definition: {zh: 做, en: Do}, weight: 0.0001, detect: {behaviour: closing}}
                  - {id: veto, name: {zh: 否, en: Veto}, definition: {zh: 做, en: Do}, weight: 0, critical: card, detect: {behaviour: empathy}}
                  - {id: advice, name: {zh: 参, en: Advice}, definition: {zh: 做, en: Do}, weight: 10, advisory: true, detect: {behaviour: closing}}
                  - {id: grave, name: {zh: 严, en: Grave}, definition: {zh: 做, en: Do}, weight: 0, critical: card, advisory: true, detect: {behaviour: empathy}}
                  - {id: people, name: {zh: 人, en: People}, definition: {zh: 做, en: Do}, weight: 5, detect: human}
            """);

    @Test
    void nothingSpeaksForWhatTheMachineIsSureOf() {
        var worth = worth(said("heavy", Verdict.MET, 0.95), said("people", Verdict.PENDING, null));

        assertThat(worth.reasons()).isEmpty();
        assertThat(worth.worth()).isZero();
    }

    @Test
    void evenOddsOnAHeavyItemSpeakMoreThanOnALightOne() {
        var heavy = worth(said("heavy", Verdict.PENDING, 0.5));
        var light = worth(said("light", Verdict.PENDING, 0.5));

        assertThat(heavy.reasons()).containsExactly(Reason.UNSURE);
        assertThat(heavy.worth()).isCloseTo(0.6, within(1e-9));
        assertThat(light.worth()).isCloseTo(0.3, within(1e-4));
        assertThat(worth(said("heavy", Verdict.PENDING, 0.9)).worth()).isLessThan(heavy.worth());
    }

    @Test
    void severalReasonsAddUpWithoutEverPassingOne() {
        var worth = worth(said("heavy", Verdict.PENDING, 0.5), said("veto", Verdict.NOT_MET, 0.99));

        assertThat(worth.reasons()).containsExactly(Reason.CRITICAL, Reason.UNSURE);
        assertThat(worth.worth()).isCloseTo(1 - 0.3 * 0.4, within(1e-9));
        assertThat(worth.details())
                .containsExactlyInAnyOrder(
                        new Worth.Detail(Reason.UNSURE, "heavy"), new Worth.Detail(Reason.CRITICAL, "veto"));
    }

    @Test
    void hardlySureEnoughIsNearTheLine() {
        assertThat(worth(said("heavy", Verdict.MET, 0.61)).reasons()).containsExactly(Reason.NEAR_THRESHOLD);
        assertThat(worth(said("heavy", Verdict.MET, 0.71)).reasons()).isEmpty();
    }

    @Test
    void aChangedRateIsSuspiciousOnlyWithEnoughBehindItAndInItsOwnWeek() {
        var before = List.of(rate("heavy", 4_000, 2_000, 1_600));
        var changed = Trends.of(List.of(rate("heavy", 1_000, 500, 250)), before);
        var few = Trends.of(List.of(rate("heavy", 80, 40, 20)), before);
        var same = Trends.of(List.of(rate("heavy", 1_000, 500, 395)), before);

        assertThat(of(changed, true, said("heavy", Verdict.MET, 0.95)).reasons())
                .containsExactly(Reason.DRIFT);
        assertThat(of(changed, false, said("heavy", Verdict.MET, 0.95)).reasons())
                .isEmpty();
        assertThat(of(few, true, said("heavy", Verdict.MET, 0.95)).reasons()).isEmpty();
        assertThat(of(same, true, said("heavy", Verdict.MET, 0.95)).reasons()).isEmpty();
    }

    @Test
    void anItemWithHardlyAnyOccasionIsRare() {
        var trends = Trends.of(List.of(), List.of(rate("light", 4_000, 40, 30)));

        assertThat(of(trends, false, said("light", Verdict.MET, 0.95)).reasons())
                .containsExactly(Reason.RARE_ITEM);
        assertThat(trends.rarity("small", "light")).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void oneInTenIsAskedWhetherTheMachineAdvisesWell() {
        var missed = said("advice", Verdict.NOT_MET, 0.8);

        assertThat(of(Trends.NONE, true, 0.05, missed).reasons()).containsExactly(Reason.ADVISORY);
        assertThat(of(Trends.NONE, true, 0.05, missed).worth()).isCloseTo(0.24, within(1e-9));
        assertThat(of(Trends.NONE, true, 0.15, missed).reasons()).isEmpty();
        assertThat(of(Trends.NONE, true, 0.05, said("advice", Verdict.MET, 0.61))
                        .reasons())
                .isEmpty();
        assertThat(of(Trends.NONE, true, 0.05, said("advice", Verdict.PENDING, 0.5))
                        .reasons())
                .isEmpty();
    }

    /** Nothing fails by it, so a person has to see it, whatever the lot. */
    @Test
    void everybodyIsAskedAboutACriticalItemThatOnlyAdvises() {
        assertThat(worth(said("grave", Verdict.NOT_MET, 0.9)).reasons()).containsExactly(Reason.CRITICAL);
        assertThat(of(Trends.NONE, true, 0.05, said("grave", Verdict.NOT_MET, 0.9))
                        .reasons())
                .containsExactly(Reason.CRITICAL);
        assertThat(worth(said("grave", Verdict.PENDING, 0.5)).reasons()).containsExactly(Reason.CRITICAL);
    }

    private static Worth worth(Judgement... said) {
        return of(Trends.NONE, true, said);
    }

    private static Worth of(Trends trends, boolean fresh, Judgement... said) {
        return of(trends, fresh, 0.5, said);
    }

    private static Worth of(Trends trends, boolean fresh, double lot, Judgement... said) {
        var standing = new Standing(
                ConversationId.of(Instant.parse("2026-03-02T04:00:00Z"), 1, 2),
                true,
                CARD.evaluation("1.0.0", List.of(said), Set.of()),
                List.of());
        return Worth.of(standing, CARD, Set.of(), trends, fresh, lot);
    }

    private static Judgement said(String item, Verdict verdict, @Nullable Double confidence) {
        return new Judgement(item, verdict, verdict == Verdict.MET ? 1 : 0, confidence, List.of());
    }

    private static ItemRate rate(String item, long conversations, long judged, long met) {
        return new ItemRate("small", item, conversations, judged, met);
    }
}

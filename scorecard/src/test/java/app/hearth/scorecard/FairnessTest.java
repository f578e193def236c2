package app.hearth.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.scorecard.Fairness.Flip;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairnessTest {

    private static final String CARD = """
            card: fair
            version: 1
            name: {zh: 公平, en: Fair}
            about: {zh: 公平, en: Fair}
            sections:
              - id: all
                name: {zh: 节, en: Section}
                items:
                  - id: any
                    name: {zh: 项, en: Item}
                    definition: {zh: 做, en: Do}
                    weight: 1
                    detect: DETECT
                  - id: person
                    name: {zh: 人, en: Person}
                    definition: {zh: 人, en: Person}
                    weight: 1
                    detect: human
            tests:
              - name: one
                turns: [{customer: "我的订单怎么还没发货"}, {agent: "您好，马上为您处理。"}]
            """;

    @Test
    void anItemThatMindsTheGenderIsFoundWithThePair() {
        var item = tried("{says: [女士], by: agent}");

        assertThat(item.flips()).isEqualTo(1);
        assertThat(item.shown())
                .extracting(Flip::kind, Flip::first, Flip::second)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("gender", Verdict.NOT_MET, Verdict.MET));
        assertThat(item.shown().getFirst().one()).startsWith("先生，");
        assertThat(item.shown().getFirst().other()).startsWith("女士，");
    }

    @Test
    void anItemThatMindsWhatWasSaidDoesNotFlip() {
        var item = tried("{says: [处理], by: agent}");

        assertThat(item.flips()).isZero();
        assertThat(item.pairs()).isGreaterThan(12);
    }

    @Test
    void whatGoesToAPersonIsNoFlip() {
        assertThat(tried("{all: [{says: [女士], by: agent}, human]}").flips()).isZero();
    }

    private static Fairness.ItemFairness tried(String detect) {
        var card = ScorecardDocument.read(CARD.replace("DETECT", detect));
        var example = card.examples().getFirst();
        var fairness = new Fairness(card);
        fairness.tryOn(example.name(), example.turns(), turns -> example.reading());
        List<Fairness.ItemFairness> items = fairness.items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }
}

package app.hearth.quality;

import static app.hearth.quality.QualityFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.scorecard.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetroScoreTest extends CardDesk {

    @Test
    void tellsWhoWouldChangeWithoutReadingWordsWhereTheyAreNotNeeded() {
        publish(
                1,
                document("您好")
                        .replace("{says: 您好, by: agent}", "{number: turns, at-least: 2}")
                        .replace("turns: [{agent: \"您好\"}]", "turns: [{customer: a}, {agent: b}]"));
        use(List.of(new CardUse(card, programme, true)));
        var stored = received(NOON);
        put(
                2,
                beginAgain(),
                document("您好")
                        .replace("{says: 您好, by: agent}", "{number: turns, at-least: 3}")
                        .replace("turns: [{agent: \"您好\"}]", "turns: [{customer: a}, {agent: b}, {agent: c}]"));

        retroScore()
                .hasPathSatisfying(
                        "$.report.whole.conversations", it -> assertThat(it).isEqualTo(1))
                .hasPathSatisfying(
                        "$.report.whole.changed", it -> assertThat(it).isEqualTo(1))
                .hasPathSatisfying(
                        "$.report.whole.meanBefore", it -> assertThat(it).isEqualTo(100.0))
                .hasPathSatisfying(
                        "$.report.whole.meanAfter", it -> assertThat(it).isEqualTo(0.0))
                .hasPathSatisfying(
                        "$.report.items[0].from", it -> assertThat(it).isEqualTo("met"))
                .hasPathSatisfying("$.report.items[0].to", it -> assertThat(it).isEqualTo("not-met"))
                .hasPathSatisfying(
                        "$.report.items[0].examples[0]",
                        it -> assertThat(it).isEqualTo(stored.value().toString()))
                .hasPathSatisfying(
                        "$.report.agents[0].agent.person.name",
                        it -> assertThat(it).isEqualTo("A"));
        assertThat(verdict(stored)).isEqualTo(Verdict.MET);
    }

    @Test
    void looksAtTheWordsWhereTheDraftDoes() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        received(NOON);
        put(2, beginAgain(), document("再见"));

        retroScore()
                .hasPathSatisfying("$.report.items[0].to", it -> assertThat(it).isEqualTo("not-met"))
                .hasPathSatisfying("$.report.criticalNew", it -> assertThat(it).isEqualTo(0));
    }
}

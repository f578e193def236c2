package app.hearth.quality;

import static app.hearth.quality.QualityFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.scorecard.Verdict;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeaningOfCardTest extends CardDesk {

    @Autowired
    private Comparing comparing;

    @Test
    void isUndecidedUntilWhatIsSaidWasComparedWithTheExamples() {
        publish(1, likeHello());
        use(List.of(new CardUse(card, programme, true)));

        var stored = received(NOON);
        assertThat(verdict(stored)).isEqualTo(Verdict.PENDING);
        assertThat(waiting()).isPositive();
        compareAll();

        assertThat(verdict(stored)).isEqualTo(Verdict.MET);
        assertThat(main(stored).judgements().getFirst().evidence())
                .singleElement()
                .satisfies(sight -> assertThat(sight.turn()).isEqualTo(1));
        assertThat(waiting()).isZero();
    }

    @Test
    void tellsWhoWouldChangeByWhatWasComparedAndHowManyWereNot() {
        publish(1, document("您好"));
        use(List.of(new CardUse(card, programme, true)));
        received(NOON);
        put(2, beginAgain(), likeHello());

        retroScore()
                .hasPathSatisfying("$.report.notCompared", it -> assertThat(it).isEqualTo(1))
                .hasPathSatisfying("$.report.items[0].to", it -> assertThat(it).isEqualTo("pending"));
        compareAll();

        retroScore()
                .hasPathSatisfying("$.report.notCompared", it -> assertThat(it).isEqualTo(0))
                .hasPathSatisfying(
                        "$.report.whole.changed", it -> assertThat(it).isEqualTo(0));
    }

    @Test
    void showsHowWellTheExamplesOfADraftDo() {
        begin(likeHello());

        assertThat(get("/api/scorecards/%s/draft".formatted(card)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.check.meanings[0].item", item -> assertThat(item).isEqualTo("it"))
                .hasPathSatisfying(
                        "$.check.meanings[0].fits[0].examples",
                        it -> assertThat(it).isEqualTo(6))
                .hasPathSatisfying(
                        "$.check.meanings[0].fits[0].recall",
                        it -> assertThat(it)
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                                .isBetween(0.5, 1.0));
    }

    private String likeHello() {
        return document("您好")
                .replace(
                        "{says: 您好, by: agent}",
                        "{says-like: {zh: [您好我来查一下, 您好我帮您查, 好的我来看一下, 您好我这就查一查, 我来帮您查询, 我马上给您查]}}")
                .replace("turns: [{agent: \"您好\"}]", "turns: [{agent: \"您好，我来帮您查。\"}]");
    }

    private void compareAll() {
        var give = Instant.now().plus(Duration.ofMinutes(2));
        while (waiting() > 0) {
            assertThat(Instant.now()).isBefore(give);
            comparing.step();
        }
    }

    private int waiting() {
        return JsonPath.<Integer>read(text(get("/api/scoring/comparisons")), "$.waiting");
    }
}

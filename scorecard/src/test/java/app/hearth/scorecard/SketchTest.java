package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.transcript.Speaker;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final Scorecard GENERAL = ScorecardDocument.read(ShippedCards.document("general"));

    private static final String ORDER = "[GREETING, VERIFY_IDENTITY, PARAPHRASE, CLARIFYING_QUESTION, EMPATHY,"
            + " SUGGESTION, INFORMATION, RESOLUTION_ACTION, OWNERSHIP, FEEDBACK_REQUEST, CLOSING, IMPROPER]"
            + "[NEUTRAL, PLEASED, CONFUSED, ANXIOUS, DISAPPOINTED, FRUSTRATED, ANGRY, ABUSIVE]"
            + "[URGES, REPEAT_CONTACT, THREATENS_LEAVE, THREATENS_ESCALATE, STATES_NEED, OFFENSIVE]"
            + "[CUSTOMER, AGENT, BOT, SYSTEM, UNKNOWN]";

    /** On every example of every card that ships. */
    @Test
    void isJudgedAsTheConversationItself() {
        for (var name : ShippedCards.names()) {
            var card = ScorecardDocument.read(ShippedCards.document(name));
            if (card.appliesByWords()) {
                continue;
            }
            var items = card.items().stream().filter(item -> !item.needsWords()).toList();
            assertThat(items).isNotEmpty();
            for (var example : card.examples()) {
                var sketch =
                        Sketch.of(Sketch.of(example.turns(), example.reading()).toBytes());
                var whole = card.evaluate(example.turns(), example.reading());

                var judged = card.judge(sketch, items, Matches.NONE);

                assertThat(judged)
                        .as("%s: %s", name, example.name())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("evidence", "confidence")
                        .isEqualTo(whole.judgements().stream()
                                .filter(judgement -> items.stream()
                                        .anyMatch(item -> item.id().equals(judgement.item())))
                                .toList());
            }
        }
    }

    @Test
    void keepsWhatACardCanAskFor() {
        var talk = talk(
                "customer: 三周了 still nothing, emotion: {angry: 0.7, anxious: 0.123}, flags: urges, at: 3",
                "bot: 请稍等, at: 5",
                "agent: 抱歉, behaviours: {empathy: 0.456}");

        var sketch = Sketch.of(Sketch.of(talk.turns(), talk.reading()).toBytes());

        assertThat(sketch.speakers()).containsExactly(Speaker.CUSTOMER, Speaker.BOT, Speaker.AGENT);
        assertThat(sketch.score(0, Emotion.ANGRY)).isEqualTo(0.7);
        assertThat(sketch.score(0, Emotion.ANXIOUS)).isEqualTo(0.123);
        assertThat(sketch.score(2, Emotion.ANGRY)).isZero();
        assertThat(sketch.score(0, Flag.URGES)).isEqualTo(1);
        assertThat(sketch.score(0, Flag.OFFENSIVE)).isZero();
        assertThat(sketch.score(2, Behaviour.EMPATHY)).isEqualTo(0.456);
        assertThat(sketch.millis(0)).isEqualTo(3_000);
        assertThat(sketch.millis(1)).isEqualTo(5_000);
        assertThat(sketch.millis(2)).isNull();
        assertThat(sketch.words(0)).isEqualTo(5);
        assertThat(sketch.listening()).isNull();
    }

    @Test
    void isSmall() {
        var example = GENERAL.examples().getFirst();

        var bytes = Sketch.of(example.turns(), example.reading()).toBytes();

        assertThat(bytes.length).isLessThan(40 * example.turns().size() + 10);
    }

    /** What is kept is read by place, so the places must stay what they are. */
    @Test
    void knowsTheSignalsInThisOrder() {
        assertThat(Arrays.toString(Behaviour.values())
                        + Arrays.toString(Emotion.values())
                        + Arrays.toString(Flag.values())
                        + Arrays.toString(Speaker.values()))
                .isEqualTo(ORDER);
    }

    @Test
    void refusesBytesThatAreNone() {
        var talk = talk("agent: hi, behaviours: greeting");
        var bytes = Sketch.of(talk.turns(), talk.reading()).toBytes();

        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.of(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.of(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.of(new byte[] {9, 9}));
    }
}

package app.hearth.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.Behaviour;
import app.hearth.reading.ConversationReading;
import app.hearth.reading.ConversationReading.Path;
import app.hearth.reading.ConversationReading.Resolved;
import app.hearth.reading.ConversationReading.Satisfaction;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.signals.Comparison.Group;
import app.hearth.signals.Comparison.SignalChange;
import app.hearth.signals.Comparison.Whole;
import app.hearth.signals.Comparison.WholeChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private static final UUID ONE = new UUID(1, 1);

    private final Comparing comparing = new Comparing(Comparison.with("1.0.0"));

    @Test
    void findsNothingWhereNothingChanged() {
        comparing.add(ONE, aReading("refund", Emotion.ANGRY, Set.of()), aReading("refund", Emotion.ANGRY, Set.of()));

        assertThat(comparing.soFar()).isEqualTo(new Comparison("1.0.0", 1, 2, 0, List.of(), List.of()));
    }

    @Test
    void countsWholeConversationsAndTheSignalsOfTurns() {
        comparing.add(
                ONE,
                aReading("refund", Emotion.ANGRY, Set.of(Behaviour.GREETING)),
                aReading("delivery", Emotion.PLEASED, Set.of(Behaviour.GREETING, Behaviour.EMPATHY)));

        var found = comparing.soFar();
        assertThat(found.changedTurns()).isEqualTo(2);
        assertThat(found.wholes()).containsExactly(new WholeChange(Whole.NEED, 1, List.of(ONE)));
        assertThat(found.signals())
                .containsExactly(
                        new SignalChange(Group.EMOTION, Emotion.ANGRY.wire(), 0, 1, List.of(ONE)),
                        new SignalChange(Group.EMOTION, Emotion.PLEASED.wire(), 1, 0, List.of(ONE)),
                        new SignalChange(Group.BEHAVIOUR, Behaviour.EMPATHY.wire(), 1, 0, List.of(ONE)));
    }

    @Test
    void goesOnWhereItWasCutOffAndKeepsTwentyExamples() {
        var soFar = Comparison.with("1.0.0");
        for (var number = 30; number > 0; number--) {
            var next = new Comparing(soFar);
            next.add(
                    new UUID(number, number),
                    aReading("refund", Emotion.ANGRY, Set.of()),
                    aReading("other", Emotion.ANGRY, Set.of()));
            soFar = next.soFar();
        }

        assertThat(soFar.conversations()).isEqualTo(30);
        assertThat(soFar.wholes().getFirst().conversations()).isEqualTo(30);
        assertThat(soFar.wholes().getFirst().examples())
                .hasSize(20)
                .contains(ONE)
                .doesNotContain(new UUID(21, 21));
    }

    private static Reading aReading(String need, Emotion emotion, Set<Behaviour> behaviours) {
        return new Reading(
                ONE.toString(),
                "any",
                List.of(
                        new TurnReading.Customer(0, emotion, Map.of(emotion, 1.0), 0, Set.of(Flag.URGES), List.of()),
                        new TurnReading.Agent(1, behaviours, Map.of(), 0.5, List.of())),
                new ConversationReading(
                        need,
                        null,
                        false,
                        Path.CALM,
                        null,
                        false,
                        new Satisfaction(Satisfaction.Level.NEUTRAL, 3),
                        new Resolved(Resolved.State.UNCLEAR, 0.5),
                        null,
                        null,
                        0.5,
                        ConversationReading.Answers.UNKNOWN));
    }
}

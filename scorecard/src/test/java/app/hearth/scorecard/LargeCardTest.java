package app.hearth.scorecard;

import static app.hearth.scorecard.ScorecardFixtures.aCard;
import static app.hearth.scorecard.ScorecardFixtures.aSection;
import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;
import app.hearth.reading.Reading;
import app.hearth.reading.TurnReading;
import app.hearth.transcript.Speaker;
import app.hearth.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cards of a thousand items, conversations of ten thousand turns, and cards that chance has written. */
class LargeCardTest {

    private static final int ITEMS = 1_000;
    private static final int TURNS = 10_000;
    private static final List<String> LEAVES = List.of(
            "{behaviour: greeting}",
            "{emotion: [angry, anxious], in-last: 3}",
            "{flag: urges}",
            "{says: [抱歉, sorry], by: agent, unless-after: [不]}",
            "{matches: ['(抱歉|sorry).{0,9}等'], by: agent}",
            "{number: longestWaitSeconds, at-most: 60, unsure-to: 90}",
            "{number: agentWords, at-least: 5}",
            "{known: firstResponseSeconds}",
            "{after: {emotion: angry}, expect: {behaviour: empathy}, within: 2, which: each}",
            "{after: {says: 稍等}, expect: {any: [{behaviour: information}, {says: 久等}]}, within-seconds: 60}",
            "{says-like: {zh: [抱歉让您久等了, 不好意思让您等这么久, 让您久等真对不起, 抱歉让您等候, 实在抱歉让您久等]}}",
            "human");

    private final Random random = new Random(11);

    @Test
    void judgesATenThousandTurnConversationByAThousandItems() {
        var items = IntStream.range(0, ITEMS)
                .mapToObj(number ->
                        "id: i%d, weight: 1, detect: %s".formatted(number, LEAVES.get(number % LEAVES.size())))
                .toArray(String[]::new);
        var card = aCard("sections: [%s]".formatted(aSection("one", items)));
        var turns = turns(TURNS);

        var evaluation = card.evaluate(turns, reading(turns));

        assertThat(evaluation.judgements()).hasSize(ITEMS);
        assertThat(evaluation.score()).isBetween(0.0, 100.0);
    }

    @Test
    void judgesAnythingByAnyCardThatCanBeWritten() {
        for (var round = 0; round < 300; round++) {
            var card = aCard("sections: [%s]"
                    .formatted(aSection(
                            "one",
                            "id: a, weight: 2, applies-when: %s, detect: %s".formatted(condition(3), condition(4)),
                            "id: b, weight: 1, scale: 3, detect: {levels: [%s, %s]}"
                                    .formatted(condition(3), condition(3)))));
            var turns = turns(random.nextInt(12));
            var reading = reading(turns);

            var evaluation = card.evaluate(turns, reading);

            var withoutWords =
                    card.items().stream().filter(item -> !item.needsWords()).toList();
            assertThat(card.judge(Sketch.of(turns, reading), withoutWords, Matches.in(turns, card.meanings())))
                    .extracting(Judgement::verdict)
                    .isEqualTo(evaluation.judgements().stream()
                            .filter(judgement -> withoutWords.stream()
                                    .anyMatch(item -> item.id().equals(judgement.item())))
                            .map(Judgement::verdict)
                            .toList());
        }
    }

    private String condition(int deep) {
        return switch (deep == 0 ? 3 : random.nextInt(6)) {
            case 0 -> "{all: [%s, %s]}".formatted(condition(deep - 1), condition(deep - 1));
            case 1 -> "{any: [%s, %s]}".formatted(condition(deep - 1), condition(deep - 1));
            case 2 -> "{not: %s}".formatted(condition(deep - 1));
            default -> LEAVES.get(random.nextInt(LEAVES.size()));
        };
    }

    private List<Turn> turns(int count) {
        var turns = new ArrayList<Turn>();
        var said = List.of("抱歉让您久等", "请稍等", "", "so sorry", "三周了还没到！");
        for (var turn = 0; turn < count; turn++) {
            var speaker = List.of(Speaker.CUSTOMER, Speaker.AGENT, Speaker.BOT).get(Math.min(2, random.nextInt(7) / 3));
            var at = random.nextInt(5) == 0 ? null : Instant.EPOCH.plusSeconds(turn * 20L);
            turns.add(new Turn(speaker, at, said.get(random.nextInt(said.size()))));
        }
        return turns;
    }

    private Reading reading(List<Turn> turns) {
        var readings = new ArrayList<TurnReading>();
        for (var turn = 0; turn < turns.size(); turn++) {
            var score = random.nextInt(50, 1000) / 1000.0;
            switch (turns.get(turn).speaker()) {
                case CUSTOMER ->
                    readings.add(new TurnReading.Customer(
                            turn, Emotion.ANGRY, Map.of(Emotion.ANGRY, score), 0, Set.of(Flag.URGES), List.of()));
                case AGENT ->
                    readings.add(new TurnReading.Agent(
                            turn,
                            Set.of(Behaviour.EMPATHY),
                            Map.of(Behaviour.EMPATHY, score, Behaviour.GREETING, 1 - score < 0.05 ? 0 : 1 - score),
                            0.5,
                            List.of()));
                case BOT, SYSTEM, UNKNOWN -> {}
            }
        }
        var whole = ScorecardFixtures.talk("agent: hi").reading().conversation();
        return new Reading("large", "1", readings, whole);
    }
}

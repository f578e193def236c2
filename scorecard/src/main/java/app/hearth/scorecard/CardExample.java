package app.hearth.scorecard;

import app.hearth.reading.Reading;
import app.hearth.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its signals and what the card should say about it.
 *
 * @param line where it stands in the card's document, from 1
 * @param verdicts by item; items that are not named may get any
 * @param score null where any will do
 * @param criticalFailed null where either will do
 */
public record CardExample(
        String name,
        int line,
        List<Turn> turns,
        Reading reading,
        Map<String, Verdict> verdicts,
        @Nullable Double score,
        @Nullable Boolean criticalFailed) {

    private static final double HALF_A_HUNDREDTH = 0.005;

    public CardExample {
        turns = List.copyOf(turns);
        verdicts = Map.copyOf(verdicts);
    }

    /** What the card makes of it. */
    public Evaluation judgedBy(Scorecard card) {
        return card.evaluate(turns, reading);
    }

    /** What the card says otherwise, in sentences; empty when all is as expected. */
    public List<String> differences(Scorecard card) {
        var evaluation = judgedBy(card);
        var differences = new ArrayList<String>();
        for (var judgement : evaluation.judgements()) {
            var expected = verdicts.get(judgement.item());
            if (expected != null && expected != judgement.verdict()) {
                differences.add("Example '%s': %s should be %s and is %s."
                        .formatted(
                                name,
                                judgement.item(),
                                expected.wire(),
                                judgement.verdict().wire()));
            }
        }
        if (score != null && (evaluation.score() == null || Math.abs(score - evaluation.score()) > HALF_A_HUNDREDTH)) {
            differences.add(
                    "Example '%s': the score should be %s and is %s.".formatted(name, score, evaluation.score()));
        }
        if (criticalFailed != null && criticalFailed != evaluation.criticalFailed()) {
            differences.add(
                    "Example '%s': a critical item should %s.".formatted(name, criticalFailed ? "fail" : "not fail"));
        }
        return differences;
    }
}

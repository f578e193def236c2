package app.hearth.scorecard;

import app.hearth.document.Bilingual;
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
    public List<Bilingual> differences(Scorecard card) {
        var evaluation = judgedBy(card);
        var differences = new ArrayList<Bilingual>();
        for (var judgement : evaluation.judgements()) {
            var expected = verdicts.get(judgement.item());
            if (expected != null && expected != judgement.verdict()) {
                differences.add(Bilingual.of(
                        "示例“%s”：%s 应为 %s，实为 %s。",
                        "Example '%s': %s should be %s and is %s.",
                        name,
                        judgement.item(),
                        expected.wire(),
                        judgement.verdict().wire()));
            }
        }
        if (score != null && (evaluation.score() == null || Math.abs(score - evaluation.score()) > HALF_A_HUNDREDTH)) {
            differences.add(Bilingual.of(
                    "示例“%s”：得分应为 %s，实为 %s。",
                    "Example '%s': the score should be %s and is %s.", name, score, evaluation.score()));
        }
        if (criticalFailed != null && criticalFailed != evaluation.criticalFailed()) {
            differences.add(
                    criticalFailed
                            ? Bilingual.of("示例“%s”：应触发一票否决。", "Example '%s': a critical item should fail.", name)
                            : Bilingual.of("示例“%s”：不应触发一票否决。", "Example '%s': a critical item should not fail.", name));
        }
        return differences;
    }
}

package app.hearth.quality;

import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A judgement as a row keeps it: short, as there are some twenty a conversation. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"item", "verdict", "share", "confidence", "evidence"})
record StoredJudgement(
        String item,
        Verdict verdict,
        double share,
        @Nullable Double confidence,
        List<Sight> evidence) {

    static StoredJudgement of(Judgement judgement) {
        var confidence = judgement.confidence();
        return new StoredJudgement(
                judgement.item(),
                judgement.verdict(),
                rounded(judgement.share()),
                confidence == null ? null : rounded(confidence),
                judgement.evidence());
    }

    Judgement toJudgement() {
        return new Judgement(item, verdict, share, confidence, evidence);
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}

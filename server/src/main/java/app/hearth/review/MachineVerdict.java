package app.hearth.review;

import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Verdict;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/** What the machine had said about an item when a review of it was submitted. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"item", "verdict", "share", "confidence"})
public record MachineVerdict(
        String item,
        Verdict verdict,
        double share,
        @Nullable Double confidence) {

    static MachineVerdict of(Judgement judgement) {
        return new MachineVerdict(judgement.item(), judgement.verdict(), judgement.share(), judgement.confidence());
    }
}

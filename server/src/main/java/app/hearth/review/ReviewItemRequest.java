package app.hearth.review;

import app.hearth.scorecard.Sight;
import app.hearth.scorecard.Verdict;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A verdict as the reviewing page sends it. */
record ReviewItemRequest(
        @NotNull String item,
        @NotNull Verdict verdict,
        @DecimalMin("0") @DecimalMax("1") double share,
        @NotNull @Size(max = 2_000) String note,
        @NotNull @Size(max = 20) List<SightView> evidence) {

    /** A place in the conversation, by name, as pages have it. */
    record SightView(int turn, int start, int end) {

        static SightView of(Sight sight) {
            return new SightView(sight.turn(), sight.start(), sight.end());
        }
    }

    ReviewedItem toItem() {
        return new ReviewedItem(
                item,
                verdict,
                share,
                note.strip(),
                evidence.stream()
                        .map(it -> new Sight(it.turn(), it.start(), it.end()))
                        .toList());
    }

    static ReviewItemRequest of(ReviewedItem item) {
        return new ReviewItemRequest(
                item.item(),
                item.verdict(),
                item.share(),
                item.note(),
                item.evidence().stream().map(SightView::of).toList());
    }
}

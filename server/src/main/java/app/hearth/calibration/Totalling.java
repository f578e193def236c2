package app.hearth.calibration;

import app.hearth.review.Review;
import app.hearth.review.ReviewedItem;
import app.hearth.scorecard.Evaluation;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What verdicts add up to, in numbers; NaN where nothing that counts was judged. */
final class Totalling {

    private Totalling() {}

    static double people(Review review) {
        var scores = review.scores();
        return scores == null ? Double.NaN : number(scores.score());
    }

    /** What the machine had said when the review was submitted. */
    static double machine(Scorecard card, Review review) {
        return number(card.evaluation(
                        review.reader(),
                        review.machine().stream()
                                .map(it ->
                                        new Judgement(it.item(), it.verdict(), it.share(), it.confidence(), List.of()))
                                .toList(),
                        Set.of())
                .score());
    }

    /** The verdicts of a review, added up by its card. */
    static Evaluation sum(Scorecard card, Review review) {
        return card.evaluation(
                review.reader(),
                review.items().stream()
                        .map(it -> new Judgement(it.item(), it.verdict(), it.share(), null, it.evidence()))
                        .toList(),
                review.items().stream().map(ReviewedItem::item).collect(Collectors.toUnmodifiableSet()));
    }

    private static double number(@Nullable Double score) {
        return score == null ? Double.NaN : score;
    }
}

package app.hearth.calibration;

import app.hearth.review.Review;
import app.hearth.review.Review.Mode;
import app.hearth.review.Reviews;
import app.hearth.statistics.raters.Scores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The total scores by which raters are compared: of blind reviews with every item judged, whatever they were for. In a
 * review for a reason the machine's verdicts fill what was not judged, and beside the machine people lean towards it;
 * both would make raters look more alike than they are.
 */
@Component
class RaterScores {

    private final Reviews reviews;

    RaterScores(Reviews reviews) {
        this.reviews = reviews;
    }

    /** A conversation as one version of the card asks about it. */
    private record Unit(UUID conversation, int version) {}

    /**
     * Scores with who gave them, in the order in which they were submitted.
     *
     * @param reviews one a score
     * @param raters the accounts, in the order in which they first come
     * @param units the number of the conversation of each score
     */
    record Given(List<Review> reviews, List<UUID> raters, List<Integer> units) {

        Given {
            reviews = List.copyOf(reviews);
            raters = List.copyOf(raters);
            units = List.copyOf(units);
        }

        Scores scores() {
            return Scores.of(
                    units.stream().mapToInt(Integer::intValue).toArray(),
                    reviews.stream()
                            .mapToInt(it -> place(it.reviewer().account()))
                            .toArray(),
                    reviews.stream().mapToDouble(RaterScores::score).toArray());
        }

        int place(UUID rater) {
            return raters.indexOf(rater);
        }

        /** What a rater was called last. */
        String nameOf(UUID rater) {
            return reviews.reversed().stream()
                    .map(Review::reviewer)
                    .filter(it -> it.account().equals(rater))
                    .map(Review.Reviewer::name)
                    .findFirst()
                    .orElse("");
        }
    }

    Given of(Question question) {
        var seen = new HashSet<String>();
        var units = new LinkedHashMap<Unit, Integer>();
        var raters = new ArrayList<UUID>();
        var kept = new ArrayList<Review>();
        var unitOf = new ArrayList<Integer>();
        reviews.ofConversations(question.card(), question.from(), question.to()).stream()
                .filter(RaterScores::counts)
                .sorted(Comparator.comparing(it -> Objects.requireNonNullElse(it.submittedAt(), it.savedAt())))
                .forEach(review -> {
                    var unit = new Unit(review.conversation().value(), review.version());
                    var rater = review.reviewer().account();
                    if (seen.add(unit + " " + rater)) {
                        if (!raters.contains(rater)) {
                            raters.add(rater);
                        }
                        kept.add(review);
                        unitOf.add(units.computeIfAbsent(unit, it -> units.size()));
                    }
                });
        return new Given(kept, raters, unitOf);
    }

    private static boolean counts(Review review) {
        var scores = review.scores();
        return review.mode() == Mode.BLIND && review.purpose().isWhole() && scores != null && scores.score() != null;
    }

    static double score(Review review) {
        return Objects.requireNonNull(Objects.requireNonNull(review.scores()).score());
    }
}

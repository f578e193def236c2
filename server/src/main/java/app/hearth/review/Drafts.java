package app.hearth.review;

import app.hearth.conversation.Conversation;
import app.hearth.kernel.Caller;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Standing;
import app.hearth.review.Review.Occasion;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.Reviewer;
import app.hearth.review.Review.Scores;
import app.hearth.review.Review.State;
import app.hearth.review.Review.Written;
import app.hearth.scorecard.Judgement;
import app.hearth.scorecard.Scorecard;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What becomes of a review on its way from the first verdict to one that counts. */
final class Drafts {

    private Drafts() {}

    static Review begun(
            UUID id, Caller caller, Conversation conversation, Standing standing, Occasion occasion, Instant now) {
        var evaluation = standing.evaluation();
        return new Review(
                id,
                conversation.id(),
                evaluation.scorecard(),
                evaluation.version(),
                evaluation.reader(),
                conversation.agent(),
                new Reviewer(caller.account(), caller.name(), caller.person()),
                occasion,
                occasion.purpose().mayRule(),
                State.DRAFT,
                Written.NOTHING,
                List.of(),
                null,
                0,
                now,
                now,
                null);
    }

    /** A draft follows the card: it is by the version that judges the conversation now. */
    static Review rebased(Review draft, Standing standing) {
        return draft.scorecard().equals(standing.evaluation().scorecard()) ? draft.by(standing.evaluation()) : draft;
    }

    /**
     * The first review of a conversation decides; what comes after it is a second opinion. Where two differ, a third
     * one decides.
     *
     * @param submitted the submitted reviews of the conversation, by whomever
     */
    static Review asItCounts(Review review, List<Review> submitted) {
        if (review.purpose() == Purpose.CALIBRATION) {
            return review;
        }
        var others = submitted.stream()
                .filter(it -> it.scorecard().equals(review.scorecard()))
                .filter(it -> !it.id().equals(review.id()))
                .count();
        if (others == 1) {
            return review.counting(Purpose.DOUBLE, false);
        }
        return review.counting(review.purpose().mayRule() ? review.purpose() : Purpose.TARGETED, true);
    }

    /** With the scores that its verdicts give; where it says nothing, what stands counts. */
    static Review scored(Review review, Scorecard card, Standing standing, Instant now) {
        var counts = new HashMap<String, Judgement>();
        standing.evaluation().judgements().forEach(judgement -> counts.put(judgement.item(), judgement));
        review.items()
                .forEach(said -> counts.put(
                        said.item(), new Judgement(said.item(), said.verdict(), said.share(), null, said.evidence())));
        var judgements = card.items().stream()
                .map(item -> counts.getOrDefault(item.id(), Judgement.notApplicable(item.id())))
                .toList();
        var machine =
                standing.saidByMachine(card).stream().map(MachineVerdict::of).toList();
        var decided = new HashSet<>(standing.decided());
        review.items().forEach(said -> decided.add(said.item()));
        return review.submitted(machine, Scores.of(card.evaluation(review.reader(), judgements, decided)), now);
    }

    static List<Ruling> rulings(Review review, Instant now) {
        return review.items().stream()
                .map(item -> new Ruling(
                        review.conversation(),
                        review.scorecard(),
                        item.item(),
                        item.verdict(),
                        item.share(),
                        Origin.REVIEW,
                        review.id(),
                        review.reviewer().account(),
                        now))
                .toList();
    }
}

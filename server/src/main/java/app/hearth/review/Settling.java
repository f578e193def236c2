package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.review.Candidate.Asks;
import app.hearth.review.Candidate.Lane;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Worth.Detail;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After a review, says whether another one of the same conversation is wanted: a second opinion, or a third that
 * decides.
 */
@Component
class Settling {

    private final CandidateTable candidates;
    private final ReviewTable reviews;
    private final ReviewSettingTable settings;
    private final Lot lot;
    private final Clock clock;

    Settling(CandidateTable candidates, ReviewTable reviews, ReviewSettingTable settings, Lot lot, Clock clock) {
        this.candidates = candidates;
        this.reviews = reviews;
        this.settings = settings;
        this.lot = lot;
        this.clock = clock;
    }

    @EventListener
    void on(ReviewSubmitted submitted) {
        if (submitted.purpose() != Purpose.CALIBRATION) {
            settle(submitted.conversation(), submitted.scorecard());
        }
    }

    @EventListener
    void on(ReviewWithdrawn withdrawn) {
        settle(withdrawn.conversation(), withdrawn.scorecard());
    }

    private void settle(UUID conversation, String scorecard) {
        var said = reviews.submittedOf(new ConversationId(conversation)).stream()
                .filter(it -> it.scorecard().equals(scorecard))
                .toList();
        var known = candidates.find(conversation, scorecard);
        if (said.isEmpty()) {
            known.ifPresent(it -> candidates.settle(
                    asking(it, Asks.FIRST, it.reasons(), it.details(), it.worth(), Set.of()), true, clock.instant()));
            return;
        }
        var reviewers = said.stream().map(it -> it.reviewer().account()).collect(Collectors.toSet());
        var before = known.orElseGet(() -> unknown(said.getFirst()));
        if (said.size() == 1 && lot.second(conversation) < settings.get().doubleShare()) {
            candidates.settle(
                    asking(before, Asks.SECOND, List.of(Reason.DOUBLE), List.of(), Reason.DOUBLE.weight(), reviewers),
                    true,
                    clock.instant());
            return;
        }
        var differing = said.size() == 2 ? differing(said.getFirst(), said.getLast()) : List.<Detail>of();
        var asks = differing.isEmpty() ? before.asks() : Asks.THIRD;
        var reasons = differing.isEmpty() ? before.reasons() : List.of(Reason.DIFFER);
        var worth = differing.isEmpty() ? before.worth() : Reason.DIFFER.weight();
        candidates.settle(
                asking(before, asks, reasons, differing, worth, reviewers), !differing.isEmpty(), clock.instant());
    }

    private static List<Detail> differing(Review first, Review second) {
        var said = new HashMap<String, ReviewedItem>();
        first.items().forEach(item -> said.put(item.item(), item));
        return second.items().stream()
                .filter(item -> said.containsKey(item.item()) && !item.saysLike(said.getOrDefault(item.item(), item)))
                .map(item -> new Detail(Reason.DIFFER, item.item()))
                .toList();
    }

    private static Candidate asking(
            Candidate known, Asks asks, List<Reason> reasons, List<Detail> details, double worth, Set<UUID> by) {
        var drawn = asks == Asks.FIRST && known.inclusionProbability() != null;
        return new Candidate(
                known.conversation(),
                known.scorecard(),
                known.agent(),
                asks,
                drawn ? Lane.RANDOM : Lane.TARGETED,
                drawn ? List.of(Reason.RANDOM) : reasons,
                details,
                worth,
                known.inclusionProbability(),
                by,
                null,
                null);
    }

    private static Candidate unknown(Review review) {
        return new Candidate(
                review.conversation(),
                review.scorecard(),
                review.agent(),
                Asks.FIRST,
                Lane.TARGETED,
                List.of(),
                List.of(),
                0,
                null,
                Set.of(),
                null,
                null);
    }
}

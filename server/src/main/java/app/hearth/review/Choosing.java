package app.hearth.review;

import app.hearth.conversation.ConversationsErased;
import app.hearth.quality.ConversationsScored;
import app.hearth.quality.ItemRates;
import app.hearth.quality.Ruling;
import app.hearth.quality.Ruling.Origin;
import app.hearth.quality.Rulings;
import app.hearth.quality.Standing;
import app.hearth.quality.Standings;
import app.hearth.review.Candidate.Asks;
import app.hearth.review.Candidate.Lane;
import app.hearth.review.CandidateTable.Fresh;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what was scored and puts into the queue what a review of would teach something. */
@Service
class Choosing {

    private static final int AT_ONCE = 400;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration BEFORE = Duration.ofDays(28);
    private static final Duration TRENDS_GOOD_FOR = Duration.ofMinutes(15);

    private final CandidateTable table;
    private final ReviewSettingTable settings;
    private final Standings standings;
    private final Rulings rulings;
    private final ItemRates rates;
    private final Sampling sampling;
    private final Lot lot;
    private final Clock clock;

    private volatile Trends trends = Trends.NONE;
    private volatile @Nullable Instant trendsAt;

    Choosing(
            CandidateTable table,
            ReviewSettingTable settings,
            Standings standings,
            Rulings rulings,
            ItemRates rates,
            Sampling sampling,
            Lot lot,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.standings = standings;
        this.rulings = rulings;
        this.rates = rates;
        this.sampling = sampling;
        this.lot = lot;
        this.clock = clock;
    }

    /** Within the transaction that keeps the scores, so it only notes down what to look at later. */
    @EventListener
    void on(ConversationsScored scored) {
        table.note(scored.batch().stream()
                .map(it -> new Fresh(
                        it.conversation().id().value(), it.conversation().agent()))
                .toList());
    }

    @EventListener
    void on(ConversationsErased erased) {
        table.delete(erased.conversations());
    }

    /** Looks at some of what was scored; false when there is nothing left to look at. */
    @Transactional
    public boolean step() {
        var fresh = table.takeFresh(AT_ONCE);
        if (fresh.isEmpty()) {
            return false;
        }
        lookAtTrends();
        var wanted = settings.get().sampleSize();
        var agents = fresh.stream()
                .filter(it -> it.agent() != null)
                .collect(Collectors.toMap(Fresh::conversation, Fresh::agent));
        var found = new ArrayList<Candidate>();
        var unfounded = new HashSet<UUID>();
        for (var standing :
                standings.main(fresh.stream().map(Fresh::conversation).toList())) {
            var id = standing.conversation().value();
            candidate(standing, agents.get(id), wanted).ifPresentOrElse(found::add, () -> unfounded.add(id));
        }
        if (!found.isEmpty()) {
            table.upsert(found, clock.instant());
            table.deleteOfOtherCards(found, clock.instant());
        }
        table.deleteUnfounded(unfounded, clock.instant());
        return true;
    }

    private Optional<Candidate> candidate(Standing standing, @Nullable UUID agent, int wanted) {
        var id = standing.conversation();
        var card = standings.card(
                standing.evaluation().scorecard(), standing.evaluation().version());
        var recent = id.startedAt().isAfter(clock.instant().minus(WEEK));
        var worth = Worth.of(standing, card, siblings(standing), trends, recent, lot.advice(id.value()));
        var drawn = sampling.draw(id.value(), id.startedAt(), wanted);
        if (worth.reasons().isEmpty() && drawn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                id,
                card.id(),
                agent,
                Asks.FIRST,
                drawn.isPresent() ? Lane.RANDOM : Lane.TARGETED,
                drawn.isPresent() ? List.of(Reason.RANDOM) : worth.reasons(),
                worth.details(),
                drawn.isPresent() ? sampling.order(id.value()) : worth.worth(),
                drawn.isPresent() ? drawn.getAsDouble() : null,
                Set.of(),
                null,
                null));
    }

    private Set<String> siblings(Standing standing) {
        return standing.machine().isEmpty()
                ? Set.of()
                : rulings.of(standing.conversation().value()).stream()
                        .filter(it -> it.origin() == Origin.SIBLING
                                && it.scorecard().equals(standing.evaluation().scorecard()))
                        .map(Ruling::item)
                        .collect(Collectors.toSet());
    }

    private void lookAtTrends() {
        var now = clock.instant();
        var last = trendsAt;
        if (last == null || last.plus(TRENDS_GOOD_FOR).isBefore(now)) {
            trends = Trends.of(
                    rates.between(now.minus(WEEK), now),
                    rates.between(now.minus(WEEK).minus(BEFORE), now.minus(WEEK)));
            trendsAt = now;
        }
    }
}

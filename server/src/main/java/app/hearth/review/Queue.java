package app.hearth.review;

import app.hearth.conversation.ConversationId;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Refused;
import app.hearth.review.Candidate.Lane;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Occasion;
import app.hearth.review.Review.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Gives reviewers what teaches most, one conversation to one reviewer at a time. */
@Service
class Queue {

    private final QueueQuery query;
    private final ReviewTable reviews;
    private final Reviewing reviewing;
    private final ReviewSettingTable settings;
    private final ProgressQuery progress;
    private final Reach reach;
    private final JsonMapper json;
    private final Clock clock;

    Queue(
            QueueQuery query,
            ReviewTable reviews,
            Reviewing reviewing,
            ReviewSettingTable settings,
            ProgressQuery progress,
            Reach reach,
            JsonMapper json,
            Clock clock) {
        this.query = query;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.settings = settings;
        this.progress = progress;
        this.reach = reach;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<Candidate> list(Caller caller, QueueFilter filter, @Nullable String after, int size) {
        var rows = query.list(
                reach.of(caller, filter.team(), filter.programme()), filter, after, size + 1, clock.instant());
        return Page.cut(rows, size, QueueQuery::placeOf);
    }

    @Transactional(readOnly = true)
    Map<String, Long> counts(Caller caller, QueueFilter filter) {
        return query.counts(reach.of(caller, filter.team(), filter.programme()), filter, clock.instant());
    }

    /**
     * Takes the next one and begins its review. Where the filter leaves the lane open, the random sample comes as often
     * as the centre has set.
     */
    @Transactional
    Optional<Review> next(Caller caller, QueueFilter filter, boolean blind) {
        var within = reach.of(caller, filter.team(), filter.programme());
        for (var lane : lanes(caller, filter)) {
            var wanted = new QueueFilter(lane, filter.reason(), filter.team(), filter.programme(), filter.card());
            var claimed = query.claimNext(within, wanted, clock.instant(), until());
            if (claimed.isPresent()) {
                return Optional.of(begin(caller, claimed.get(), blind));
            }
        }
        return Optional.empty();
    }

    /** Takes one of the list; refused where somebody else holds it. */
    @Transactional
    Review take(Caller caller, UUID conversation, boolean blind) {
        var claimed = query.claim(conversation, reach.of(caller, null, null), clock.instant(), until())
                .orElseThrow(() -> Refused.conflict(
                        "review.taken", "Somebody else is at this conversation, or it no longer waits."));
        return begin(caller, claimed, blind);
    }

    /** Begins a review of a conversation that the caller came upon; it may be one that waits. */
    @Transactional
    Review byHand(Caller caller, UUID conversation, boolean blind) {
        var claimed = query.claim(conversation, reach.of(caller, null, null), clock.instant(), until());
        if (claimed.isPresent()) {
            // Who came upon it has probably seen what the machine said; then there is no use in hiding it.
            return reviewing.begin(
                    caller, claimed.get().conversation(), claimed.get().occasion(false, blind));
        }
        if (query.isHeldByAnother(conversation, caller.account(), clock.instant())) {
            throw Refused.conflict("review.taken", "Somebody else is at this conversation.");
        }
        var occasion = new Occasion(blind ? Mode.BLIND : Mode.OPEN, Purpose.TARGETED, List.of(), null);
        return reviewing.begin(caller, new ConversationId(conversation), occasion);
    }

    /** Keeps a conversation longer for whoever is writing about it. */
    @Transactional
    void keep(Caller caller, UUID conversation) {
        query.extend(conversation, caller.account(), until());
    }

    /** Lets others have it; a draft that was begun stays with its reviewer. */
    @Transactional
    void release(Caller caller, UUID conversation) {
        if (query.release(conversation, caller.account())) {
            reviews.deleteUntouched(new ConversationId(conversation), caller.account());
        }
    }

    /** Passes on a conversation for good, and says why. */
    @Transactional
    void skip(Caller caller, UUID conversation, String why) {
        var skip = json.writeValueAsString(List.of(new Skip(caller.account(), why, clock.instant())));
        if (!query.skip(conversation, caller.account(), skip)) {
            throw Refused.conflict("review.taken", "The conversation no longer waits for you.");
        }
        reviews.deleteUntouched(new ConversationId(conversation), caller.account());
    }

    private record Skip(UUID by, String why, Instant at) {}

    private Review begin(Caller caller, Candidate claimed, boolean blind) {
        var occasion = claimed.occasion(settings.get().blindRandom(), blind);
        return reviewing.begin(caller, claimed.conversation(), occasion);
    }

    private List<Lane> lanes(Caller caller, QueueFilter filter) {
        if (filter.lane() != null) {
            return List.of(filter.lane());
        }
        var today = progress.begunSince(caller.account(), clock.instant().minus(Duration.ofDays(1)));
        var behind = today.random() < settings.get().randomShare() * (today.all() + 1);
        return behind ? List.of(Lane.RANDOM, Lane.TARGETED) : List.of(Lane.TARGETED, Lane.RANDOM);
    }

    private Instant until() {
        return clock.instant().plus(Duration.ofMinutes(settings.get().leaseMinutes()));
    }
}

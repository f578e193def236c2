package app.hearth.review;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.quality.Rulings;
import app.hearth.quality.Standing;
import app.hearth.quality.Standings;
import app.hearth.review.Review.Occasion;
import app.hearth.review.Review.Purpose;
import app.hearth.review.Review.State;
import app.hearth.review.Review.Written;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer at work: begins a review, writes, submits, takes back. */
@Service
public class Reviewing {

    /** Trainers take part in calibrations alone. */
    private static final Set<Role> REVIEWERS = Set.of(Role.REVIEWER, Role.LEAD, Role.MANAGER);

    private final ReviewTable table;
    private final Conversations conversations;
    private final Standings standings;
    private final Rulings rulings;
    private final Independence independence;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Reviewing(
            ReviewTable table,
            Conversations conversations,
            Standings standings,
            Rulings rulings,
            Independence independence,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.conversations = conversations;
        this.standings = standings;
        this.rulings = rulings;
        this.independence = independence;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a review, or goes on with the one that the caller has of this conversation. For a calibration it always
     * begins one; whether the conversation is one of the caller's session is the asker's to check.
     *
     * @throws Refused {@code review.own} and {@code review.own-lead} where the caller is too close to it
     */
    @Transactional
    public Review begin(Caller caller, ConversationId id, Occasion occasion) {
        var conversation = seen(caller, id, occasion.purpose());
        independence.check(caller, conversation.agent());
        var standing = standingOf(id);
        var fresh = Drafts.begun(ids.next(), caller, conversation, standing, occasion, clock.instant());
        if (table.insertUnlessPresent(fresh)) {
            audit.record(
                    caller,
                    "review.begun",
                    fresh.id().toString(),
                    Map.of(
                            "conversation",
                            id.value().toString(),
                            "purpose",
                            occasion.purpose().wire()));
            return fresh;
        }
        return table.liveOf(id, fresh.scorecard(), caller.account())
                .orElseThrow(() -> Refused.conflict("review.busy", "The review changed meanwhile; try again."));
    }

    /** A review to read: one's own, or one that was submitted about work the caller may see. */
    @Transactional(readOnly = true)
    Opened read(Caller caller, UUID id) {
        var review = table.find(id)
                .filter(it -> it.isBy(caller.account()) || mayRead(caller, it))
                .orElseThrow(() -> Refused.unknown("review.unknown", "No review %s.".formatted(id)));
        var conversation = seen(caller, review.conversation(), review.purpose());
        return new Opened(review, conversation, standingOf(review.conversation()));
    }

    /** Whoever is still to give an opinion of their own does not read what somebody else said. */
    private boolean mayRead(Caller caller, Review review) {
        return review.state() == State.SUBMITTED
                && review.purpose() != Purpose.CALIBRATION
                && REVIEWERS.stream().anyMatch(caller::is)
                && table.liveOf(review.conversation(), review.scorecard(), caller.account())
                        .filter(own -> own.state() == State.DRAFT)
                        .isEmpty();
    }

    /** The caller's own review with its conversation, by the card as it judges today. */
    @Transactional(readOnly = true)
    Opened open(Caller caller, UUID id) {
        var review = own(caller, id);
        var conversation = seen(caller, review.conversation(), review.purpose());
        return new Opened(review, conversation, standingOf(review.conversation()));
    }

    /** Who rates in a calibration reads its conversations wherever they come from, and never learns whose they are. */
    private Conversation seen(Caller caller, ConversationId id, Purpose purpose) {
        return purpose == Purpose.CALIBRATION
                ? conversations.find(List.of(id.value())).stream()
                        .findFirst()
                        .orElseThrow(() ->
                                Refused.unknown("conversation.unknown", "No conversation %s.".formatted(id.value())))
                : conversations.visible(caller, id);
    }

    /** A review with what it is about. */
    record Opened(Review review, Conversation conversation, Standing standing) {}

    /** Keeps a draft. Where another window has saved since, nothing is overwritten. */
    @Transactional
    Review save(Caller caller, UUID id, int revision, Written written) {
        var opened = open(caller, id);
        var draft = Drafts.rebased(opened.review(), opened.standing());
        Checking.draft(
                written,
                standings.card(draft.scorecard(), draft.version()),
                opened.conversation().turns());
        return saved(draft, written, revision);
    }

    /** Keeps what was written and lets it count. */
    @Transactional
    Review submit(Caller caller, UUID id, int revision, Written written) {
        var opened = open(caller, id);
        independence.check(caller, opened.conversation().agent());
        table.takeTurns(opened.conversation().id());
        var draft = Drafts.rebased(opened.review(), opened.standing());
        var card = standings.card(draft.scorecard(), draft.version());
        Checking.draft(written, card, opened.conversation().turns());
        var decided = Drafts.asItCounts(
                saved(draft, written, revision),
                table.submittedOf(opened.conversation().id()));
        Checking.whole(written, card, decided.purpose());
        var now = clock.instant();
        var review = Drafts.scored(decided, card, opened.standing(), now);
        table.submit(review, Objects.requireNonNull(review.scores()), now);
        if (review.rules()) {
            rulings.lay(Drafts.rulings(review, now));
        }
        record(caller, "review.submitted", review);
        events.publishEvent(
                new ReviewSubmitted(review.id(), review.conversation().value(), review.scorecard(), review.purpose()));
        return review;
    }

    /** Takes a submitted review back: its verdicts no longer count, and those of the machine stand again. */
    @Transactional
    Review withdraw(Caller caller, UUID id) {
        var review = own(caller, id);
        table.takeTurns(review.conversation());
        if (!table.move(id, State.SUBMITTED, State.WITHDRAWN, clock.instant())) {
            throw notNow(review);
        }
        rulings.withdraw(id);
        record(caller, "review.withdrawn", review);
        events.publishEvent(new ReviewWithdrawn(id, review.conversation().value(), review.scorecard()));
        return own(caller, id);
    }

    /** Makes a draft of a review that was taken back. */
    @Transactional
    Review reopen(Caller caller, UUID id) {
        var review = own(caller, id);
        table.takeTurns(review.conversation());
        if (table.liveOf(review.conversation(), review.scorecard(), caller.account())
                .isPresent()) {
            throw Refused.conflict("review.another", "There is another review of this conversation of yours.");
        }
        if (!table.move(id, State.WITHDRAWN, State.DRAFT, clock.instant())) {
            throw notNow(review);
        }
        record(caller, "review.reopened", review);
        return own(caller, id);
    }

    private Review saved(Review draft, Written written, int revision) {
        return table.save(draft, written, revision, clock.instant())
                .orElseThrow(() -> draft.state() == State.DRAFT
                        ? Refused.conflict(
                                "review.changed", "Another window has changed this review; nothing was overwritten.")
                        : notNow(draft));
    }

    private Review own(Caller caller, UUID id) {
        return table.find(id)
                .filter(review -> review.isBy(caller.account()))
                .orElseThrow(() -> Refused.unknown("review.unknown", "No review %s of yours.".formatted(id)));
    }

    private Standing standingOf(ConversationId id) {
        return standings
                .main(id)
                .orElseThrow(() -> Refused.conflict(
                        "review.not-scored", "Conversation %s is not scored yet.".formatted(id.value())));
    }

    private static Refused notNow(Review review) {
        return Refused.conflict(
                "review.not-now", "The review is %s.".formatted(review.state().wire()));
    }

    private void record(Caller caller, String act, Review review) {
        audit.record(
                caller,
                act,
                review.id().toString(),
                Map.of(
                        "conversation", review.conversation().value().toString(),
                        "purpose", review.purpose().wire(),
                        "items", review.items().size()));
    }
}

package app.hearth.calibration;

import app.hearth.calibration.Session.State;
import app.hearth.conversation.ConversationId;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.review.Review.Mode;
import app.hearth.review.Review.Occasion;
import app.hearth.review.Review.Purpose;
import app.hearth.review.ReviewSubmitted;
import app.hearth.review.ReviewWithdrawn;
import app.hearth.review.Reviewing;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People rate the conversations of a session, each in a blind review of their own. */
@Service
class RatingCases {

    private final CalibrationTable sessions;
    private final CaseTable cases;
    private final SessionDoor door;
    private final Reviewing reviewing;
    private final Reporting reporting;

    RatingCases(
            CalibrationTable sessions, CaseTable cases, SessionDoor door, Reviewing reviewing, Reporting reporting) {
        this.sessions = sessions;
        this.cases = cases;
        this.door = door;
        this.reviewing = reviewing;
        this.reporting = reporting;
    }

    /** The review in which the caller rates it; begins one where there is none yet. */
    @Transactional
    UUID begin(Caller caller, UUID id, UUID conversation) {
        door.rated(caller, id);
        if (cases.of(id).stream().noneMatch(it -> it.conversation().equals(conversation))) {
            throw Refused.unknown("calibration.case-unknown", "The session has no such conversation.");
        }
        return cases.ratings(id).stream()
                .filter(it ->
                        it.conversation().equals(conversation) && it.rater().equals(caller.account()))
                .findFirst()
                .map(Rating::review)
                .orElseGet(() -> {
                    var review = reviewing.begin(
                            caller,
                            new ConversationId(conversation),
                            new Occasion(Mode.BLIND, Purpose.CALIBRATION, List.of(), null));
                    cases.insert(id, conversation, caller.account(), review.id());
                    return review.id();
                });
    }

    /** With the last rating the report is there. What comes too late is refused and stays a draft. */
    @EventListener
    void on(ReviewSubmitted submitted) {
        if (submitted.purpose() == Purpose.CALIBRATION) {
            cases.sessionOf(submitted.review()).map(this::stillRating).ifPresent(reporting::reportIfComplete);
        }
    }

    /** What was reported stays as it was. */
    @EventListener
    void on(ReviewWithdrawn withdrawn) {
        cases.sessionOf(withdrawn.review()).ifPresent(this::stillRating);
    }

    @EventListener
    void on(ConversationsErased erased) {
        cases.delete(erased.conversations());
    }

    private Session stillRating(UUID id) {
        return sessions.hold(id)
                .filter(it -> it.state() == State.RATING)
                .orElseThrow(
                        () -> Refused.conflict("calibration.over", "The session is over; ratings no longer change."));
    }
}

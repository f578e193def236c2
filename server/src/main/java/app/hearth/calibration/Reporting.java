package app.hearth.calibration;

import app.hearth.calibration.Session.State;
import app.hearth.calibration.Session.Summary;
import app.hearth.calibration.SessionReport.PairReport;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.quality.Standing;
import app.hearth.quality.Standings;
import app.hearth.review.MachineVerdict;
import app.hearth.review.Review;
import app.hearth.review.Reviews;
import app.hearth.scorecard.Item;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the rating of a session and tells how far its raters agree. What is reported no longer changes. */
@Service
class Reporting {

    private final CalibrationTable sessions;
    private final CaseTable cases;
    private final Reviews reviews;
    private final Standings standings;
    private final SessionDoor door;
    private final Audit audit;
    private final Clock clock;

    Reporting(
            CalibrationTable sessions,
            CaseTable cases,
            Reviews reviews,
            Standings standings,
            SessionDoor door,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.reviews = reviews;
        this.standings = standings;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends the rating before everybody is through. */
    @Transactional
    void endRating(Caller caller, UUID id) {
        report(door.led(caller, id, State.RATING));
        audit.record(caller, "calibration.reported", id.toString(), Map.of());
    }

    /** When the deadline is over. */
    @Transactional
    void runOut(UUID id) {
        sessions.hold(id).filter(it -> it.state() == State.RATING).ifPresent(this::report);
    }

    void reportIfComplete(Session session) {
        var submitted = submitted(session.id()).size();
        if (submitted == session.raters().size() * cases.of(session.id()).size()) {
            report(session);
        }
    }

    @Transactional(readOnly = true)
    SessionReport of(Caller caller, UUID id) {
        return Measuring.measure(reported(door.reported(caller, id)));
    }

    @Transactional(readOnly = true)
    List<PairReport> pairs(Caller caller, UUID id, String item) {
        var reported = reported(door.reported(caller, id));
        return Measuring.pairs(item(reported, item), reported);
    }

    static Item item(Reported reported, String id) {
        return reported.card().items().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("calibration.item-unknown", "The card has no such item."));
    }

    Reported reported(Session session) {
        return new Reported(
                session,
                standings.card(session.scorecard(), Objects.requireNonNull(session.version())),
                cases.of(session.id()),
                cases.ratings(session.id()));
    }

    private void report(Session session) {
        var all = submitted(session.id());
        all.forEach(it -> cases.keep(session.id(), rating(it)));
        var version = all.stream()
                .mapToInt(Review::version)
                .max()
                .orElseGet(() -> standings.activeCard(session.scorecard()).version());
        standings
                .main(cases.of(session.id()).stream().map(Case::conversation).toList())
                .forEach(standing -> cases.keep(session.id(), machine(standing)));
        var card = standings.card(session.scorecard(), version);
        var reported = new Reported(session, card, cases.of(session.id()), cases.ratings(session.id()));
        var alpha = Measuring.totals(reported.totals()).alpha().known();
        var differing = card.items().stream()
                .mapToInt(item -> Measuring.differing(reported.people(item)))
                .sum();
        sessions.report(
                session.id(),
                version,
                alpha.map(it -> new Summary(it.value(), it.lower(), it.upper(), differing))
                        .orElseGet(() -> new Summary(null, null, null, differing)),
                clock.instant());
    }

    private List<Review> submitted(UUID session) {
        return reviews.find(cases.ratings(session).stream().map(Rating::review).toList()).stream()
                .filter(it -> it.state() == Review.State.SUBMITTED)
                .toList();
    }

    private static Rating rating(Review review) {
        var scores = review.scores();
        return new Rating(
                review.conversation().value(),
                review.reviewer().account(),
                review.id(),
                review.items(),
                scores == null ? null : scores.score());
    }

    /** What it said by the card as it is; where people decided something, as if they had not. */
    private Case machine(Standing standing) {
        var evaluation = standing.evaluation();
        var card = standings.card(evaluation.scorecard(), evaluation.version());
        var said = standing.saidByMachine(card);
        return new Case(
                standing.conversation().value(),
                0,
                said.stream()
                        .map(it -> new MachineVerdict(it.item(), it.verdict(), it.share(), it.confidence()))
                        .toList(),
                card.evaluation(evaluation.reader(), said, Set.of()).score());
    }
}

package app.hearth.calibration;

import app.hearth.calibration.Session.Rater;
import app.hearth.calibration.Session.State;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Colleagues;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.quality.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls people together for a calibration session, and calls it off. */
@Service
class Convening {

    static final Set<Role> RATERS = Set.of(Role.REVIEWER, Role.LEAD, Role.TRAINER, Role.MANAGER);
    static final int FEWEST_RATERS = 2;

    private final CalibrationTable sessions;
    private final CaseTable cases;
    private final CaseStock stock;
    private final Colleagues colleagues;
    private final Standings standings;
    private final SessionDoor door;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Convening(
            CalibrationTable sessions,
            CaseTable cases,
            CaseStock stock,
            Colleagues colleagues,
            Standings standings,
            SessionDoor door,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.stock = stock;
        this.colleagues = colleagues;
        this.standings = standings;
        this.door = door;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody wants to calibrate.
     *
     * @param from when its conversations began, the first instant
     * @param to the first instant that is too late
     * @param raters the accounts
     */
    record Call(
            String title,
            String scorecard,
            Instant from,
            Instant to,
            int conversations,
            Set<UUID> raters,
            Instant deadline) {

        Call {
            raters = Set.copyOf(raters);
        }
    }

    /** Opens a session and chooses its conversations. */
    @Transactional
    Session open(Caller caller, Call call) {
        var now = clock.instant();
        if (!call.deadline().isAfter(now)) {
            throw Refused.invalid("calibration.deadline", "The deadline is over already.");
        }
        var asked = new Question(call.scorecard(), call.from(), call.to(), null);
        var card = standings.activeCard(asked.card());
        var raters = raters(call.raters());
        var id = ids.next();
        var from = stock.of(caller, card.id(), call.from(), call.to(), raters, id.toString());
        var chosen = new CaseChoice(from.agents()).of(from.cases(), call.conversations());
        if (chosen.size() < call.conversations()) {
            throw Refused.conflict(
                    "calibration.too-few-cases",
                    "There are %d of %d conversations to choose.".formatted(chosen.size(), call.conversations()));
        }
        var session = new Session(
                id,
                call.title(),
                card.id(),
                null,
                State.RATING,
                call.from(),
                call.to(),
                call.deadline(),
                raters,
                chosen.size(),
                caller.account(),
                caller.name(),
                now,
                null,
                null,
                null);
        sessions.insert(session);
        cases.insert(id, chosen);
        audit.record(
                caller,
                "calibration.opened",
                id.toString(),
                Map.of("conversations", chosen.size(), "raters", raters.size()));
        return session;
    }

    /** Puts another conversation in the place of one that nobody has begun to rate. */
    @Transactional
    void swap(Caller caller, UUID id, UUID conversation) {
        var session = door.led(caller, id, State.RATING);
        var from = stock.of(
                caller,
                session.scorecard(),
                session.from(),
                session.to(),
                session.raters(),
                id + conversation.toString());
        var other = new CaseChoice(from.agents())
                .of(from.cases(), 1).stream()
                        .findFirst()
                        .orElseThrow(() ->
                                Refused.conflict("calibration.no-other", "There is no other conversation to choose."));
        if (!cases.swap(id, conversation, other)) {
            throw Refused.conflict("calibration.begun", "Somebody has begun to rate this conversation.");
        }
        audit.record(caller, "calibration.case-swapped", id.toString(), Map.of("conversation", conversation));
    }

    /** Calls it off while people rate; what they wrote counts for nothing. */
    @Transactional
    void cancel(Caller caller, UUID id) {
        door.led(caller, id, State.RATING);
        sessions.end(id, State.CANCELLED, clock.instant());
        audit.record(caller, "calibration.cancelled", id.toString(), Map.of());
    }

    private List<Rater> raters(Set<UUID> accounts) {
        var known = colleagues.with(RATERS).stream()
                .filter(it -> accounts.contains(it.account()))
                .map(it -> new Rater(it.account(), it.name(), it.person()))
                .toList();
        if (known.size() < accounts.size()) {
            throw Refused.invalid("calibration.rater-unknown", "Somebody of these cannot rate.");
        }
        if (known.size() < FEWEST_RATERS) {
            throw Refused.invalid(
                    "calibration.too-few-raters", "%d of %d raters.".formatted(known.size(), FEWEST_RATERS));
        }
        return known;
    }
}

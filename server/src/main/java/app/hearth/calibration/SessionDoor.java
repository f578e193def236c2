package app.hearth.calibration;

import app.hearth.calibration.Session.State;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets those into a session who take part in it or conduct it; to others it is as unknown as one that never was. */
@Component
class SessionDoor {

    private final CalibrationTable sessions;

    SessionDoor(CalibrationTable sessions) {
        this.sessions = sessions;
    }

    Session find(Caller caller, UUID id) {
        return sessions.find(id).filter(it -> it.isOpenTo(caller)).orElseThrow(() -> unknown(id));
    }

    /** One whose ratings are in. */
    Session reported(Caller caller, UUID id) {
        var session = find(caller, id);
        if (session.reportedAt() == null) {
            throw Refused.conflict("calibration.not-reported", "The ratings are not in yet.");
        }
        return session;
    }

    /** One that the caller conducts, held until the transaction ends. */
    Session led(Caller caller, UUID id, State state) {
        var session = sessions.hold(id).filter(it -> it.isOpenTo(caller)).orElseThrow(() -> unknown(id));
        if (!session.isLedBy(caller)) {
            throw Refused.forbidden("calibration.not-yours", "Who opened the session and managers may do that.");
        }
        return require(session, state);
    }

    /** One that the caller rates in, held until the transaction ends. */
    Session rated(Caller caller, UUID id) {
        return require(
                sessions.hold(id).filter(it -> it.isRatedBy(caller.account())).orElseThrow(() -> unknown(id)),
                State.RATING);
    }

    private static Session require(Session session, State state) {
        if (session.state() != state) {
            throw Refused.conflict(
                    "calibration.over",
                    "The session is %s.".formatted(session.state().wire()));
        }
        return session;
    }

    private static Refused unknown(UUID id) {
        return Refused.unknown("calibration.unknown", "No calibration session %s.".formatted(id));
    }
}

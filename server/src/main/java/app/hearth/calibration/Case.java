package app.hearth.calibration;

import app.hearth.review.MachineVerdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of a session.
 *
 * @param place its number in the session, from 1 on
 * @param machine what the machine said when the ratings were in; nothing before
 * @param machineScore what that adds up to
 */
record Case(
        UUID conversation,
        int place,
        List<MachineVerdict> machine,
        @Nullable Double machineScore) {

    Case {
        machine = List.copyOf(machine);
    }
}

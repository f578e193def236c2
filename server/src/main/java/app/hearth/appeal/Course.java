package app.hearth.appeal;

import app.hearth.appeal.Decision.Outcome;
import app.hearth.appeal.Step.Kind;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of an appeal: what each act makes of it, and who may act when. It knows no store and no clock of its own,
 * so that every case can be tried.
 */
final class Course {

    private Course() {}

    /**
     * The appeal after the act.
     *
     * @throws Refused where this party may not do this now
     */
    static Appeal after(Appeal appeal, Act act, Party party, Clocks clocks) {
        return switch (act) {
            case Act.Decide decide -> decided(appeal, decide, party, clocks);
            case Act.GoOn goOn -> goneOn(appeal, goOn, party, clocks);
            case Act.BeContent content -> content(appeal, party, clocks);
            case Act.Withdraw withdraw -> withdrawn(appeal, party, clocks);
        };
    }

    /**
     * The appeal after its clock ran out: it goes to a manager, or, where it was the agent's turn, what was decided
     * stands. Empty where no clock ran out, or it was seen to before.
     */
    static Optional<Appeal> afterTime(Appeal appeal, Clocks clocks) {
        var due = appeal.due();
        if (!appeal.isOpen() || due == null || clocks.now().isBefore(due) || appeal.escalated() != null) {
            return Optional.empty();
        }
        return Optional.of(
                appeal.stage() == Stage.DECIDED
                        ? appeal.moved(Stage.CLOSED, null, Step.byTheClock(Kind.LAPSED, clocks.now()))
                        : appeal.escalated(clocks.now()));
    }

    private static Appeal decided(Appeal appeal, Act.Decide decide, Party party, Clocks clocks) {
        Rules.checkMayDecide(appeal, party);
        var decision = decision(appeal, decide.outcome(), decide.third());
        var reason = required(decide.reason());
        return switch (appeal.stage()) {
            case FIRST -> decidedFirst(appeal, Step.by(party, Kind.DECIDED, clocks.now(), decision, reason), clocks);
            case PANEL -> voted(appeal, party, decision, reason, clocks);
            case TIE -> appeal.moved(Stage.CLOSED, null, Step.by(party, Kind.SETTLED, clocks.now(), decision, reason));
            case DECIDED, CLOSED -> throw new IllegalStateException("Nobody may decide in " + appeal.stage());
        };
    }

    /** Who got what they asked for has nothing to go on for. */
    private static Appeal decidedFirst(Appeal appeal, Step step, Clocks clocks) {
        var all = step.decision() != null
                && step.decision().value().equals(appeal.claim().asked());
        return all ? appeal.moved(Stage.CLOSED, null, step) : appeal.moved(Stage.DECIDED, clocks.toGoOn(), step);
    }

    /** Where the panel ran out of time, a manager decides for it. */
    private static Appeal voted(Appeal appeal, Party party, Decision decision, String reason, Clocks clocks) {
        if (appeal.escalated() != null && party.roles().contains(Role.MANAGER)) {
            return appeal.moved(Stage.CLOSED, null, Step.by(party, Kind.SETTLED, clocks.now(), decision, reason));
        }
        var step = Step.by(party, Kind.VOTED, clocks.now(), decision, reason);
        var noted = appeal.noted(step);
        if (noted.votes().size() == 1) {
            return noted;
        }
        return Appeal.agree(noted.votes())
                ? appeal.moved(Stage.CLOSED, null, step)
                : appeal.moved(Stage.TIE, clocks.forPanel(), step);
    }

    private static Appeal goneOn(Appeal appeal, Act.GoOn goOn, Party party, Clocks clocks) {
        Rules.checkIsAgent(appeal, party, EnumSet.of(Stage.DECIDED));
        var due = appeal.due();
        if (due != null && !clocks.now().isBefore(due)) {
            throw Refused.conflict("appeal.too-late", "The time to go to the final instance is over.");
        }
        return appeal.moved(
                Stage.PANEL,
                clocks.forPanel(),
                Step.by(party, Kind.WENT_ON, clocks.now(), null, required(goOn.reason())));
    }

    private static Appeal content(Appeal appeal, Party party, Clocks clocks) {
        Rules.checkIsAgent(appeal, party, EnumSet.of(Stage.DECIDED));
        return appeal.moved(Stage.CLOSED, null, Step.by(party, Kind.CONTENT, clocks.now(), null, null));
    }

    /** Taken back in the final instance, what the first decided stands. */
    private static Appeal withdrawn(Appeal appeal, Party party, Clocks clocks) {
        Rules.checkIsAgent(appeal, party, EnumSet.of(Stage.FIRST, Stage.PANEL, Stage.TIE));
        return appeal.moved(Stage.CLOSED, null, Step.by(party, Kind.WITHDRAWN, clocks.now(), null, null));
    }

    private static Decision decision(Appeal appeal, Outcome outcome, @Nullable ItemValue third) {
        var standing = appeal.standing();
        var value = switch (outcome) {
            case KEEP -> standing;
            case ACCEPT -> appeal.claim().asked();
            case THIRD -> third(appeal, third);
        };
        if (value.isWorseThan(standing)) {
            throw Refused.invalid("appeal.worse", "An appeal never leaves the agent with less than before.");
        }
        return new Decision(outcome, value);
    }

    private static ItemValue third(Appeal appeal, @Nullable ItemValue third) {
        if (third == null) {
            throw Refused.invalid("appeal.value", "A third value has to be named.");
        }
        if (third.equals(appeal.standing()) || third.equals(appeal.claim().asked())) {
            throw Refused.invalid(
                    "appeal.not-third", "This is no third value: it is what stands or what was asked for.");
        }
        return third;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid("appeal.reason", "A reason is needed.");
        }
        return reason.strip();
    }
}

package app.hearth.appeal;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may decide an appeal: nobody about their own work, their own verdict, or twice. */
final class Rules {

    private static final Set<Role> FIRST = Set.of(Role.LEAD, Role.REVIEWER, Role.MANAGER);
    private static final Set<Role> PANEL = Set.of(Role.REVIEWER, Role.MANAGER);
    private static final Set<Role> THIRD = Set.of(Role.MANAGER);

    private Rules() {}

    /** Whose turn it is to decide; a manager's where the clock ran out. */
    static Set<Role> responsible(Appeal appeal) {
        if (appeal.escalated() != null) {
            return THIRD;
        }
        return switch (appeal.stage()) {
            case FIRST -> FIRST;
            case PANEL -> PANEL;
            case TIE -> THIRD;
            case DECIDED -> Set.of(Role.AGENT);
            case CLOSED -> Set.of();
        };
    }

    /** Refuses whoever may not decide it as it stands. */
    static void checkMayDecide(Appeal appeal, Party party) {
        var refused = refusal(appeal, party);
        if (refused != null) {
            throw refused;
        }
    }

    /** Why somebody may not decide it; null where they may. */
    static @Nullable Refused refusal(Appeal appeal, Party party) {
        var roles = switch (appeal.stage()) {
            case FIRST -> FIRST;
            case PANEL -> PANEL;
            case TIE -> THIRD;
            case DECIDED, CLOSED -> Set.<Role>of();
        };
        if (appeal.stage() == Stage.CLOSED) {
            return closed();
        }
        if (roles.isEmpty()) {
            return stage();
        }
        if (!party.isAnyOf(roles)) {
            return Refused.forbidden("appeal.role", "This is for another role to decide.");
        }
        if (appeal.claim().person().equals(party.person())) {
            return Refused.forbidden("appeal.own", "Nobody decides about their own conversation.");
        }
        if (party.account().equals(appeal.claim().scorer())) {
            return Refused.forbidden("appeal.scorer", "Nobody decides about their own verdict.");
        }
        if (appeal.hasDecided(party.account())) {
            return Refused.forbidden("appeal.decided-before", "Nobody decides twice about one appeal.");
        }
        return null;
    }

    /** Refuses whoever is not the agent, or comes when there is nothing for the agent to do. */
    static void checkIsAgent(Appeal appeal, Party party, Set<Stage> stages) {
        if (!appeal.claim().person().equals(party.person())) {
            throw Refused.forbidden("appeal.not-yours", "Only the agent whose conversation it is may do this.");
        }
        if (appeal.stage() == Stage.CLOSED) {
            throw closed();
        }
        if (!stages.contains(appeal.stage())) {
            throw stage();
        }
    }

    private static Refused closed() {
        return Refused.conflict("appeal.closed", "This appeal is closed.");
    }

    private static Refused stage() {
        return Refused.conflict("appeal.stage", "This cannot be done at this stage of the appeal.");
    }
}

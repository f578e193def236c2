package app.hearth.practice;

import static app.hearth.practice.StagePhase.DEBRIEF;
import static app.hearth.practice.StagePhase.DRAWING;
import static app.hearth.practice.StagePhase.OPEN;
import static app.hearth.practice.StagePhase.PAUSED;
import static app.hearth.practice.StagePhase.PLAYING;
import static app.hearth.practice.StageRole.DRAWN;
import static app.hearth.practice.StageRole.GUEST;
import static app.hearth.practice.StageRole.TRAINER;
import static app.hearth.practice.StageRole.WATCHER;

import app.hearth.kernel.Refused;
import java.util.Collections;
import java.util.Set;

/** Who may do what, and when: the whole of the room's manners in two tables. */
final class StageRules {

    private StageRules() {}

    /**
     * Lets an act through or says why not.
     *
     * @param roles what the actor is in the room
     */
    static void check(Set<StageRole> roles, StagePhase phase, StageAct act) {
        if (Collections.disjoint(roles, by(act))) {
            throw Refused.forbidden("stage.not-yours", "In this room '%s' is not for you to do.".formatted(act.wire()));
        }
        if (!during(act).contains(phase)) {
            throw Refused.conflict(
                    "stage.not-now", "'%s' does not go while the room is '%s'.".formatted(act.wire(), phase.wire()));
        }
    }

    private static Set<StageRole> by(StageAct act) {
        return switch (act) {
            case APPOINT, CARD, SHOW_MOOD, TIMER, DRAW, REVEAL, UNDRAW, CONCLUDE, CLOSE -> Set.of(TRAINER);
            case PASS, ACCEPT, HELP, PICK, FEEL -> Set.of(DRAWN);
            case SAY -> Set.of(GUEST, DRAWN);
            case MOOD -> Set.of(GUEST);
            case MARK, THANK -> Set.of(TRAINER, GUEST, WATCHER);
            case SUGGEST -> Set.of(TRAINER, WATCHER);
            case PAUSE, RESUME, END -> Set.of(TRAINER, GUEST, DRAWN);
            case SHOW, NEXT -> Set.of(TRAINER, DRAWN);
            case LEAVE -> Set.of(GUEST, DRAWN, WATCHER);
        };
    }

    private static Set<StagePhase> during(StageAct act) {
        return switch (act) {
            case APPOINT, CLOSE -> Set.of(OPEN, DEBRIEF);
            case CARD, DRAW, TIMER -> Set.of(OPEN);
            case SHOW_MOOD -> Set.of(OPEN, DRAWING, PLAYING, PAUSED);
            case REVEAL, PASS, ACCEPT, UNDRAW -> Set.of(DRAWING);
            case SAY, PAUSE, HELP -> Set.of(PLAYING);
            case RESUME -> Set.of(PAUSED);
            case MOOD, SUGGEST, PICK, END -> Set.of(PLAYING, PAUSED);
            case MARK -> Set.of(PLAYING, PAUSED, DEBRIEF);
            case FEEL, SHOW, THANK, NEXT, CONCLUDE -> Set.of(DEBRIEF);
            case LEAVE -> Set.of(OPEN, DRAWING, PLAYING, PAUSED, DEBRIEF);
        };
    }
}

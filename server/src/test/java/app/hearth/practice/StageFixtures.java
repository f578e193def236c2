package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People and acts for rooms of the stage. */
final class StageFixtures {

    private StageFixtures() {}

    static Caller somebody(String name, Role role) {
        return new Caller(UUID.randomUUID(), name, null, Set.of(role), Scope.NOTHING);
    }

    static Caller aTrainer() {
        return somebody("培训师老周", Role.TRAINER);
    }

    static Caller anAgent(String name) {
        return somebody(name, Role.AGENT);
    }

    static StageCommand act(StageAct act) {
        return act(act, null, null);
    }

    static StageCommand act(StageAct act, @Nullable String text, @Nullable String choice) {
        return new StageCommand(UUID.randomUUID(), act, text, null, null, null, choice);
    }

    static StageCommand say(String text) {
        return act(StageAct.SAY, text, null);
    }

    static StageCommand mood(int mood) {
        return new StageCommand(UUID.randomUUID(), StageAct.MOOD, null, null, null, mood, null);
    }

    static StageCommand mark(int turn, String choice, @Nullable String note) {
        return new StageCommand(UUID.randomUUID(), StageAct.MARK, note, null, turn, null, choice);
    }

    static StageCommand appoint(Caller guest) {
        return new StageCommand(UUID.randomUUID(), StageAct.APPOINT, null, guest.account(), null, null, null);
    }

    static StageCommand card() {
        return act(StageAct.CARD, null, "parcel-birthday");
    }
}

package app.hearth.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came into a room.
 *
 * @param turns how often on the stage in this room
 * @param passed whether the one pass is used
 */
record StageMember(UUID account, String name, @Nullable UUID person, boolean present, int turns, boolean passed) {

    static StageMember fresh(StageEvent.Joined joined) {
        return new StageMember(joined.account(), joined.name(), joined.person(), true, 0, false);
    }

    StageMember present(boolean there) {
        return new StageMember(account, name, person, there, turns, passed);
    }

    StageMember passing() {
        return new StageMember(account, name, person, present, turns, true);
    }

    StageMember onStage() {
        return new StageMember(account, name, person, present, turns + 1, passed);
    }
}

package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that was written here, without its words.
 *
 * @param teams whom it is shared with
 * @param revision counts up with every change of who may see it
 * @param origin the conversation it was drafted from; told to nobody
 */
record StudioScenario(
        String id,
        UUID owner,
        String ownerName,
        StudioSharing sharing,
        Set<UUID> teams,
        int revision,
        @Nullable UUID origin,
        Instant createdAt,
        @Nullable Instant archivedAt) {

    StudioScenario {
        teams = Set.copyOf(teams);
    }

    /** Whether it may be seen by somebody who knows of these teams. */
    boolean isVisibleTo(Caller caller, Collection<UUID> known) {
        return switch (sharing) {
            case CENTRE -> true;
            case TEAMS -> isOf(caller) || !Collections.disjoint(teams, known);
            case OWN -> isOf(caller);
        };
    }

    /** Whether somebody who sees it may change it: trainers work on each other's scenarios. */
    boolean mayBeWrittenBy(Caller caller) {
        return isOf(caller) || caller.is(Role.TRAINER);
    }

    boolean isOf(Caller caller) {
        return owner.equals(caller.account());
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
